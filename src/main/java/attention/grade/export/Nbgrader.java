package attention.grade.export;

import attention.check.Exercise;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What {@code nbgrader export} writes, one assignment for each lesson, but with proper quotes.
 * Points given for the submission as a whole are an assignment of their own.
 */
final class Nbgrader {
    private static final List<String> HEAD =
            List.of(
                    "assignment",
                    "duedate",
                    "timestamp",
                    "student_id",
                    "last_name",
                    "first_name",
                    "email",
                    "raw_score",
                    "late_submission_penalty",
                    "score",
                    "max_score");

    private Nbgrader() {}

    static String text(Gradebook book) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        var lessons = new LinkedHashSet<String>();
        book.exercises().forEach(it -> lessons.add(it.lesson().folder()));
        for (String lesson : lessons) {
            book.rows().forEach(row -> lines.add(line(row, lesson, of(book, row, lesson))));
        }
        for (Row row : book.rows()) {
            double extra = row.manual().points("");
            if (extra != 0) {
                lines.add(line(row, "manual", new double[] {extra, 0, 0}));
            }
        }
        return CsvCells.csv(lines);
    }

    /** Points, what lateness takes, points that could be reached. */
    private static double[] of(Gradebook book, Row row, String lesson) {
        double[] sums = new double[3];
        for (int k = 0; k < book.exercises().size(); k++) {
            Exercise exercise = book.exercises().get(k);
            Graded graded = row.results().get(k);
            if (exercise.lesson().folder().equals(lesson)) {
                int points = graded.known() ? graded.points() : 0;
                sums[0] += points + row.manual().points(exercise.name());
                sums[1] += points * row.late().percent() / 100.0;
                sums[2] += graded.outOf();
            }
        }
        return sums;
    }

    private static List<String> line(Row row, String assignment, double[] sums) {
        String[] names = names(row.learner().name());
        return List.of(
                assignment,
                "",
                "",
                CsvCells.text(row.learner().id()),
                CsvCells.text(names[0]),
                CsvCells.text(names[1]),
                CsvCells.text(row.learner().email()),
                CsvCells.number(sums[0]),
                CsvCells.number(sums[1]),
                CsvCells.number(Math.max(0, sums[0] - sums[1])),
                CsvCells.number(sums[2]));
    }

    /** Last and first name: "Last, First" or "First Last". */
    private static String[] names(String name) {
        String plain = name.strip();
        int comma = plain.indexOf(',');
        if (comma >= 0) {
            return new String[] {plain.substring(0, comma), plain.substring(comma + 1).strip()};
        }
        int space = plain.lastIndexOf(' ');
        return new String[] {plain.substring(space + 1), plain.substring(0, Math.max(0, space))};
    }
}
