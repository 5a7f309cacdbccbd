package attention.workbook.grading;

import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Row;
import attention.grade.book.Csv;
import attention.grade.book.GradebookFile;
import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.terminal.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** What a teacher is told at the end. */
final class GradeSummary {
    private static final Words WORDS = Words.of("workbook");

    private GradeSummary() {}

    static Exit.Code say(Screen screen, Gradebook book, Path results, boolean stopped) {
        List<Row> rows = book.rows();
        long open = rows.stream().filter(it -> !it.complete()).count();
        screen.say(graded(rows, book.exercises().size()));
        tell(screen, "summary/open", open);
        count(screen, rows);
        if (stopped) {
            screen.say(WORDS.text("summary/stopped"));
        }
        screen.say(WORDS.text("summary/gradebook", "file", results.resolve(GradebookFile.NAME)));
        return open == 0 && !stopped ? Exit.Code.PASSED : Exit.Code.NOT_PASSED;
    }

    /** With the mean of those who are completely graded. */
    private static String graded(List<Row> rows, int exercises) {
        OptionalDouble mean = rows.stream().filter(Row::complete).mapToDouble(Row::total).average();
        String learners = WORDS.counted("count/learner", rows.size());
        String of = WORDS.counted("count/exercise", exercises);
        return mean.isEmpty()
                ? WORDS.text("summary/graded", "learners", learners, "exercises", of)
                : WORDS.text(
                        "summary/graded with a mean",
                        "learners",
                        learners,
                        "exercises",
                        of,
                        "mean",
                        Csv.number(mean.getAsDouble()),
                        "outOf",
                        rows.get(0).outOf());
    }

    private static void tell(Screen screen, String key, long count) {
        if (count > 0) {
            screen.say(WORDS.counted(key, count));
        }
    }

    private static void count(Screen screen, List<Row> rows) {
        long unusable =
                rows.stream()
                        .flatMap(it -> it.unusable().stream())
                        .filter(it -> !it.file().isEmpty())
                        .count();
        tell(screen, "summary/unusable", unusable);
        long faults =
                rows.stream()
                        .flatMap(it -> it.results().stream())
                        .filter(it -> it.status() == attention.check.Status.GRADER_ERROR)
                        .count();
        tell(screen, "summary/grader failed", faults);
        long flaky =
                rows.stream().flatMap(it -> it.results().stream()).filter(Graded::flaky).count();
        tell(screen, "summary/flaky", flaky);
    }
}
