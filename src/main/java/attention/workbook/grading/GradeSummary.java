package attention.workbook.grading;

import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Row;
import attention.grade.book.Csv;
import attention.grade.book.GradebookFile;
import attention.workbook.home.Exit;
import attention.workbook.terminal.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** What a teacher is told at the end. */
final class GradeSummary {
    private GradeSummary() {}

    static Exit.Code say(Screen screen, Gradebook book, Path results, boolean stopped) {
        List<Row> rows = book.rows();
        long open = rows.stream().filter(it -> !it.complete()).count();
        screen.say(
                "%s, %s%s."
                        .formatted(
                                GradeProgress.count(rows.size(), "learner"),
                                GradeProgress.count(book.exercises().size(), "exercise"),
                                mean(rows)));
        if (open > 0) {
            screen.say(
                    GradeProgress.count(open, "submission")
                            + " not yet completely graded: see ?"
                            + " in the gradebook.");
        }
        count(screen, rows);
        if (stopped) {
            screen.say("Stopped. The same command goes on from here.");
        }
        screen.say("Gradebook: " + results.resolve(GradebookFile.NAME));
        return open == 0 && !stopped ? Exit.Code.PASSED : Exit.Code.NOT_PASSED;
    }

    /** Of those who are completely graded. */
    private static String mean(List<Row> rows) {
        OptionalDouble mean = rows.stream().filter(Row::complete).mapToDouble(Row::total).average();
        return mean.isEmpty()
                ? ""
                : "; mean %s of %d points"
                        .formatted(Csv.number(mean.getAsDouble()), rows.get(0).outOf());
    }

    private static void count(Screen screen, List<Row> rows) {
        long unusable =
                rows.stream()
                        .flatMap(it -> it.unusable().stream())
                        .filter(it -> !it.file().isEmpty())
                        .count();
        if (unusable > 0) {
            screen.say(
                    "%s could not be used; the gradebook says why."
                            .formatted(GradeProgress.count(unusable, "file")));
        }
        long faults =
                rows.stream()
                        .flatMap(it -> it.results().stream())
                        .filter(it -> it.status() == attention.check.Status.GRADER_ERROR)
                        .count();
        if (faults > 0) {
            screen.say(
                    "%s could not be checked because the grader failed: they have no points yet,"
                                    .formatted(GradeProgress.count(faults, "answer"))
                            + " not 0. The same command tries them again.");
        }
        long flaky =
                rows.stream().flatMap(it -> it.results().stream()).filter(Graded::flaky).count();
        if (flaky > 0) {
            screen.say(
                    "%s from run to run: look at them."
                            .formatted(
                                    flaky == 1 ? "1 answer differs" : flaky + " answers differ"));
        }
    }
}
