package attention.workbook.grading;

import attention.grade.Gradebook;
import attention.grade.journal.Journal;
import attention.grade.run.Grading;
import attention.grade.run.Portion;
import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.terminal.Screen;
import java.io.IOException;
import java.nio.file.Path;
import org.jline.utils.Signals;

/**
 * Grades with a progress bar, until it is done or somebody presses Ctrl-C.
 *
 * @param screen where progress is shown
 * @param grading what is to be done
 * @param output what is derived from the journal
 */
record GradeRun(Screen screen, Grading grading, GradeOutput.Ready output) {
    private static final Words WORDS = Words.of("workbook");

    /** Grades, and returns the gradebook of what is done so far. */
    Gradebook run(Portion portion) throws IOException {
        Object interrupt = Signals.register("INT", grading::stop);
        Object end = Signals.register("TERM", grading::stop);
        try (Journal journal = Journal.open(output.results(), portion.shard())) {
            output.kept().write(output.results());
            try (GradeProgress progress = new GradeProgress(screen, portion.parcels().size())) {
                grading.run(portion, journal, (learner, line) -> progress.step());
            }
            return output.write(journal.state());
        } catch (Journal.InUse e) {
            throw Exit.brokenSetup(WORDS.text("grading/in use", "problem", e.getMessage() + ""), e);
        } catch (IOException e) {
            Path results = output.results();
            throw Exit.brokenSetup(GradeTrouble.sentence(results, e), e);
        } finally {
            Signals.unregister("INT", interrupt);
            Signals.unregister("TERM", end);
        }
    }
}
