package attention.workbook;

import attention.check.BoxPool;
import attention.check.Sandbox;
import attention.grade.Gradebook;
import attention.grade.intake.Intake;
import attention.grade.intake.Parcel;
import attention.grade.journal.Journal;
import attention.grade.journal.JournalState;
import attention.grade.run.Choice;
import attention.grade.run.Crew;
import attention.grade.run.Grading;
import attention.grade.run.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jline.utils.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook grade}: grades the submissions of a class. */
@Command(
        name = "grade",
        description = {
            "For teachers: grades the submissions of a class, each in boxes of its own.",
            "SUBMISSIONS is a folder or a zip with a folder, a zip or a tar.gz for each learner, as"
                    + " learning platforms export it. The same command goes on where it was"
                    + " stopped, and grades only what has changed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./workbook grade submissions --out results",
            "  ./workbook grade export.zip --out results --roster class.csv --exercises 02",
            "  ./workbook grade submissions --out results --only failed --learners ada,ben",
            "  ./workbook grade submissions --out shard2 --shard 2/8 --seed 4711",
            "Exit code 0 if everything was graded, 1 if something is left to do, 2 for wrong use."
        })
final class GradeCommand extends WorkbookCommand {
    @Parameters(paramLabel = "SUBMISSIONS", description = "What the learners handed in.")
    private Path submissions = Path.of("");

    @Mixin private GradeOptions options = new GradeOptions();

    @Option(names = "--dry-run", description = "Says what would be graded; writes nothing.")
    private boolean dryRun;

    GradeCommand(Desk desk) {
        super(desk);
    }

    @Override
    protected Exit.Code run() {
        Path results = options.results();
        try {
            Intake intake = options.intake(submissions);
            JournalState before = JournalState.read(results);
            Rules rules = options.rules(before);
            List<Parcel> parcels = options.ofShard(intake.parcels());
            Choice choice = options.choice(parcels);
            intake.unusable()
                    .forEach(
                            it -> screen().note(it.file() + ": " + it.reason() + " " + it.guess()));
            if (dryRun) {
                Crew nobody = new Crew(1, new BoxPool(Sandbox.NONE), "");
                return tell(new Grading(rules, choice, nobody).plan(parcels, before));
            }
            try (Crew crew = options.crew()) {
                return grade(new Grading(rules, choice, crew), parcels, rules, results);
            }
        } catch (Journal.InUse e) {
            throw Exit.brokenSetup(e.getMessage() + ". Wait for it, or use another folder.", e);
        } catch (IOException e) {
            throw Exit.brokenSetup(GradeTrouble.sentence(results, e), e);
        }
    }

    private Exit.Code tell(Map<String, List<String>> plan) {
        plan.forEach(
                (learner, names) ->
                        screen().say(
                                        learner
                                                + ": "
                                                + (names.isEmpty()
                                                        ? "nothing to do"
                                                        : String.join(", ", names))));
        long some = plan.values().stream().filter(it -> !it.isEmpty()).count();
        int exercises = plan.values().stream().mapToInt(List::size).sum();
        screen().say(
                        "%d of %d submissions to grade, %d answers; nothing was written."
                                .formatted(some, plan.size(), exercises));
        return Exit.Code.PASSED;
    }

    private Exit.Code grade(Grading grading, List<Parcel> parcels, Rules rules, Path results)
            throws IOException {
        screen().say(
                        "Grading %s: suite %s, seed %d, level %s."
                                .formatted(
                                        GradeProgress.count(parcels.size(), "submission"),
                                        rules.suite().word(),
                                        rules.seed(),
                                        grading.level()));
        Signals.register("INT", grading::stop);
        Signals.register("TERM", grading::stop);
        try (Journal journal = Journal.open(results, options.shard())) {
            try (GradeProgress progress = new GradeProgress(screen(), parcels.size())) {
                grading.run(parcels, options.shard(), journal, (learner, line) -> progress.step());
            }
            Gradebook book = options.output(results).write(journal.state());
            return GradeSummary.say(screen(), book, results, grading.stopped());
        }
    }
}
