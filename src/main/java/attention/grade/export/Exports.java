package attention.grade.export;

import attention.grade.Gradebook;
import attention.grade.Row;
import attention.grade.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Writes the folder {@code export}. */
public final class Exports {
    private Exports() {}

    /**
     * Writes the marks in each of the formats.
     *
     * @param results the folder that {@code grade} writes to
     */
    public static void write(Gradebook book, Path results, Set<Format> formats) throws IOException {
        Path export = results.resolve("export");
        for (Format format : formats) {
            write(book, export, format);
        }
    }

    private static void write(Gradebook book, Path export, Format format) throws IOException {
        switch (format) {
            case NBGRADER -> WholeFile.write(export.resolve("nbgrader.csv"), Nbgrader.text(book));
            case CANVAS -> WholeFile.write(export.resolve("canvas.csv"), Canvas.text(book));
            case GRADESCOPE, CLASSROOM, JUNIT -> {
                for (Row row : book.rows()) {
                    String id = row.learner().folder();
                    one(book, row, export, format, id);
                }
            }
        }
    }

    private static void one(Gradebook book, Row row, Path export, Format format, String id)
            throws IOException {
        switch (format) {
            case GRADESCOPE ->
                    WholeFile.write(
                            export.resolve("gradescope").resolve(id).resolve("results.json"),
                            Gradescope.text(book, row));
            case CLASSROOM ->
                    WholeFile.write(
                            export.resolve("classroom").resolve(id + ".json"), Classroom.text(row));
            default ->
                    WholeFile.write(
                            export.resolve("junit").resolve("TEST-" + id + ".xml"),
                            JunitXml.text(book, row));
        }
    }
}
