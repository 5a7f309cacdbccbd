package attention.workbook.grading;

import attention.grade.Gradebook;
import attention.grade.PlainText;
import attention.grade.WholeFile;
import attention.grade.book.Csv;
import attention.grade.book.ManualFile;
import attention.grade.intake.Intake;
import attention.grade.journal.JournalState;
import attention.grade.run.Changes;
import attention.grade.run.Crew;
import attention.grade.run.Grading;
import attention.grade.run.GradingRules;
import attention.grade.run.Portion;
import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook regrade}: grades anew and says who changed, and why. */
@Command(name = "regrade")
public final class RegradeCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(paramLabel = "SUBMISSIONS", descriptionKey = "SUBMISSIONS")
    private Path submissions = Path.of("");

    @Option(names = "--compare", required = true, paramLabel = "OLD")
    private Path old = Path.of("");

    @Mixin private GradeOutput output = new GradeOutput();

    @Mixin private GradeOptions options = new GradeOptions();

    /** At this desk. */
    public RegradeCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        try {
            options.look();
            JournalState before = JournalState.read(old);
            if (before.newestRun().isEmpty()) {
                throw Exit.wrongUse(WORDS.text("wrong use/nothing to compare", "folder", old));
            }
            refuseTheSame();
            output.keepOutOf(submissions);
            Kept kept = kept();
            GradeOutput.Ready ready = output.ready(kept);
            JournalState begun = JournalState.read(ready.results());
            GradingRules rules = options.rules(begun.newestRun().isEmpty() ? before : begun);
            Intake intake = ClassOptions.intake(submissions, kept.rosterFile(), screen());
            Portion portion = options.portion(intake);
            try (Crew crew = options.crew()) {
                Grading grading = new Grading(rules, options.choice(intake), crew);
                takeManualAlong();
                ready.tellStrangers(screen(), ClassOptions.ids(intake));
                screen().say(options.heading(portion, rules, crew));
                Gradebook book = new GradeRun(screen(), grading, ready).run(portion);
                compare(before, JournalState.read(ready.results()));
                return GradeSummary.say(screen(), book, ready.results(), grading.stopped());
            }
        } catch (IOException e) {
            throw Exit.brokenSetup(GradeTrouble.sentence(output.results(), e), e);
        }
    }

    /** Of the folder itself if it has been begun, else of the old one. */
    private Kept kept() throws IOException {
        boolean begun = JournalState.read(output.results()).newestRun().isPresent();
        Kept kept = Kept.read(begun ? output.results() : old);
        Kept now = kept.with(options.roster(), output.latePolicy());
        now.tell(screen(), options.roster(), output.latePolicy());
        return now;
    }

    private void refuseTheSame() throws IOException {
        if (Files.exists(output.results()) && Files.isSameFile(old, output.results())) {
            throw Exit.wrongUse(WORDS.text("wrong use/same folder"));
        }
    }

    private void takeManualAlong() throws IOException {
        Path results = Files.createDirectories(output.results());
        Path manual = old.resolve(ManualFile.NAME);
        Path target = results.resolve(ManualFile.NAME);
        if (Files.exists(manual) && !Files.exists(target)) {
            Files.copy(manual, target);
        }
    }

    private void compare(JournalState before, JournalState after) throws IOException {
        List<Changes.Change> changes = new Changes(before, after).changes();
        StringBuilder table =
                new StringBuilder(
                        Csv.MARK + Csv.line(List.of("id", "exercise", "before", "after", "why")));
        for (Changes.Change it : changes) {
            screen().say(PlainText.line(it.text()));
            table.append(
                    Csv.line(
                            List.of(
                                    Csv.cell(it.learner()),
                                    it.exercise(),
                                    Csv.cell(it.before()),
                                    Csv.cell(it.after()),
                                    it.why())));
        }
        WholeFile.write(output.results().resolve("changes.csv"), table.toString());
        screen().say(
                        changes.isEmpty()
                                ? WORDS.text("regrade/same")
                                : WORDS.counted("regrade/changed", changes.size()));
    }
}
