package attention.grade.book;

import attention.check.Exercise;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Row;
import attention.grade.WholeFile;
import attention.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The gradebook as a table, {@code gradebook.csv}: one line for each learner. */
public final class GradebookFile {
    /** Its name. */
    public static final String NAME = "gradebook.csv";

    private static final Words WORDS = Words.of("grade");

    private GradebookFile() {}

    /** Writes it; whoever reads meanwhile sees the old one or the new one, whole. */
    public static void write(Gradebook book, Path results) throws IOException {
        WholeFile.write(results.resolve(NAME), Csv.MARK + text(book));
    }

    /** The table as text. */
    public static String text(Gradebook book) {
        StringBuilder text = new StringBuilder(Csv.line(head(book)));
        book.rows().forEach(row -> text.append(Csv.line(line(row))));
        return text.toString();
    }

    private static List<String> head(Gradebook book) {
        List<String> head = new ArrayList<>(List.of("id", "name", "email"));
        book.exercises().stream().map(Exercise::name).forEach(head::add);
        head.addAll(List.of("points", "out of", "late", "manual", "total", "remarks"));
        return head;
    }

    private static List<String> line(Row row) {
        List<String> line = new ArrayList<>();
        line.add(Csv.cell(row.learner().id()));
        line.add(Csv.cell(row.learner().name()));
        line.add(Csv.cell(row.learner().email()));
        for (Graded result : row.results()) {
            line.add(result.known() ? Integer.toString(result.points()) : "?");
        }
        line.add(row.complete() ? Integer.toString(row.points()) : "?");
        line.add(Integer.toString(row.outOf()));
        line.add(row.late().percent() == 0 ? "" : "-" + Csv.number(row.penalty()));
        line.add(row.manual().entries().isEmpty() ? "" : Csv.number(row.manual().points()));
        line.add(row.complete() ? Csv.number(row.total()) : "?");
        line.add(Csv.cell(remarks(row)));
        return line;
    }

    private static String remarks(Row row) {
        List<String> remarks = new ArrayList<>();
        for (Graded result : row.results()) {
            if (!result.known()) {
                remarks.add(result.exercise() + " " + result.status().words());
            }
            if (result.flaky()) {
                remarks.add(WORDS.text("gradebook/flaky", "exercise", result.exercise()));
            }
        }
        if (!row.unusable().isEmpty()) {
            remarks.add(row.unusable().get(0).reason());
        }
        if (row.unusable().size() > 1) {
            remarks.add(WORDS.text("gradebook/more", "n", row.unusable().size() - 1));
        }
        if (!row.late().note().isEmpty()) {
            remarks.add(row.late().note());
        }
        return String.join("; ", remarks);
    }
}
