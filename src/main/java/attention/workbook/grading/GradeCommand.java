package attention.workbook.grading;

import attention.check.boxes.BoxPool;
import attention.check.boxes.Sandbox;
import attention.grade.Gradebook;
import attention.grade.PlainText;
import attention.grade.Unusable;
import attention.grade.intake.Intake;
import attention.grade.journal.JournalState;
import attention.grade.run.Choice;
import attention.grade.run.Crew;
import attention.grade.run.Grading;
import attention.grade.run.GradingRules;
import attention.grade.run.Portion;
import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook grade}: grades the submissions of a class. */
@Command(name = "grade")
public final class GradeCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(arity = "0..1", paramLabel = "SUBMISSIONS", descriptionKey = "SUBMISSIONS")
    private @Nullable Path submissions;

    @Mixin private GradeOutput output = new GradeOutput();

    @Mixin private GradeOptions options = new GradeOptions();

    @Mixin private GradeElsewhere elsewhere = new GradeElsewhere();

    @Option(names = "--dry-run")
    private boolean dryRun;

    /** At this desk. */
    public GradeCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        try {
            options.look();
            if (elsewhere.wanted()) {
                return elsewhere.write(screen(), options, output.results());
            }
            output.keepOutOf(handedIn());
            Kept kept = Kept.read(output.results()).with(options.roster(), output.latePolicy());
            kept.tell(screen(), options.roster(), output.latePolicy());
            GradeOutput.Ready ready = output.ready(kept);
            Intake intake = ClassOptions.intake(handedIn(), kept.rosterFile(), screen());
            ready.tellStrangers(screen(), ClassOptions.ids(intake));
            JournalState before = JournalState.read(ready.results());
            GradingRules rules = options.rules(before);
            Portion portion = options.portion(intake);
            Choice choice = options.choice(intake);
            intake.unusable().forEach(this::tell);
            if (intake.parcels().isEmpty()) {
                throw Exit.wrongUse(WORDS.text("wrong use/no submissions", "folder", handedIn()));
            }
            if (dryRun) {
                Crew nobody = new Crew(1, new BoxPool(Sandbox.NONE), "");
                return tell(new Grading(rules, choice, nobody).plan(portion.parcels(), before));
            }
            try (Crew crew = options.crew()) {
                Grading grading = new Grading(rules, choice, crew);
                screen().say(options.heading(portion, rules, crew));
                Gradebook book = new GradeRun(screen(), grading, ready).run(portion);
                return GradeSummary.say(screen(), book, ready.results(), grading.stopped());
            }
        } catch (IOException e) {
            throw Exit.brokenSetup(GradeTrouble.sentence(output.results(), e), e);
        }
    }

    private Path handedIn() {
        if (submissions == null) {
            throw Exit.wrongUse(
                    WORDS.text("misuse/lacks", "command", "grade", "name", "SUBMISSIONS"));
        }
        return submissions;
    }

    private void tell(Unusable unusable) {
        String words = unusable.file() + ": " + unusable.reason() + " " + unusable.guess();
        screen().note(PlainText.line(words));
    }

    private Exit.Code tell(Map<String, List<String>> plan) {
        plan.forEach(
                (learner, names) ->
                        screen().say(
                                        names.isEmpty()
                                                ? WORDS.text(
                                                        "plan/nothing",
                                                        "learner",
                                                        PlainText.line(learner))
                                                : WORDS.text(
                                                        "plan/learner",
                                                        "learner",
                                                        PlainText.line(learner),
                                                        "exercises",
                                                        String.join(", ", names))));
        long some = plan.values().stream().filter(it -> !it.isEmpty()).count();
        int exercises = plan.values().stream().mapToInt(List::size).sum();
        screen().say(
                        WORDS.text(
                                "plan/sum",
                                "some",
                                some,
                                "all",
                                plan.size(),
                                "answers",
                                exercises));
        return Exit.Code.PASSED;
    }
}
