package attention.grade.book;

import attention.check.Register;
import attention.grade.Manual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The teacher's own points and comments, {@code manual.csv} among the results. It is made once,
 * empty, and only ever read after that.
 */
public final class ManualFile {
    /** Its name. */
    public static final String NAME = "manual.csv";

    private static final String HEAD = "id,exercise,points,comment\r\n";

    private ManualFile() {}

    /** Makes the empty file if there is none. */
    public static void prepare(Path results) throws IOException {
        Path file = results.resolve(NAME);
        if (!Files.exists(file)) {
            Files.writeString(file, HEAD, StandardOpenOption.CREATE_NEW);
        }
    }

    /**
     * What was added, by the learner's id.
     *
     * @throws IOException if a line cannot be used; the message is a sentence
     */
    public static Map<String, Manual> read(Path results) throws IOException {
        Path file = results.resolve(NAME);
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, List<Manual.Entry>> entries = new LinkedHashMap<>();
        String text = Files.readString(file).replaceFirst("^\ufeff", "");
        try (CSVParser parser = CSVParser.parse(text, Csv.READ)) {
            for (String column : List.of("id", "exercise", "points", "comment")) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new IOException(
                            file
                                    + " has no column "
                                    + column
                                    + "; it begins with "
                                    + HEAD.strip()
                                    + ".");
                }
            }
            for (CSVRecord line : parser) {
                entries.computeIfAbsent(line.get("id").strip(), k -> new ArrayList<>())
                        .add(entry(file, line));
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new IOException(file + " is no CSV: " + e.getMessage() + ".", e);
        }
        Map<String, Manual> manual = new TreeMap<>();
        entries.forEach((id, all) -> manual.put(id, new Manual(List.copyOf(all))));
        return Collections.unmodifiableMap(manual);
    }

    private static Manual.Entry entry(Path file, CSVRecord line) throws IOException {
        String where = "%s, entry %d: ".formatted(file, line.getRecordNumber());
        if (!line.isConsistent()) {
            throw new IOException(where + "it has not four cells.");
        }
        String exercise = line.get("exercise").strip();
        if (!exercise.isEmpty() && Register.get().find(exercise).isEmpty()) {
            throw new IOException(where + "there is no exercise " + exercise + ".");
        }
        String points = line.get("points").strip();
        if (!points.matches("[+-]?\\d{1,6}(\\.\\d{1,6})?|")) {
            throw new IOException(where + points + " is no number of points.");
        }
        return new Manual.Entry(
                exercise, points.isEmpty() ? 0 : Double.parseDouble(points), line.get("comment"));
    }
}
