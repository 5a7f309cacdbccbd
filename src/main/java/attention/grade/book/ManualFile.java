package attention.grade.book;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.Manual;
import attention.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The teacher's own points and comments, {@code manual.csv} among the results. It is made once,
 * empty, and only ever read after that.
 */
public final class ManualFile {
    /** Its name. */
    public static final String NAME = "manual.csv";

    private static final Words WORDS = Words.of("grade");
    private static final List<String> COLUMNS = List.of("id", "exercise", "points", "comment");

    private ManualFile() {}

    /** Makes the empty file if there is none. */
    public static void prepare(Path results) throws IOException {
        Path file = results.resolve(NAME);
        if (!Files.exists(file)) {
            String head = Csv.MARK + Csv.line(COLUMNS);
            Files.writeString(file, head, StandardOpenOption.CREATE_NEW);
        }
    }

    /**
     * What was added, by the learner's id as it stands there.
     *
     * @throws IOException if a line cannot be used; the message is a sentence
     */
    public static Map<String, Manual> read(Path results) throws IOException {
        Path file = results.resolve(NAME);
        if (!Files.exists(file)) {
            return Map.of();
        }
        Sheet sheet = Sheet.read(file, COLUMNS);
        Map<String, List<Manual.Entry>> entries = new TreeMap<>();
        for (Sheet.Line line : sheet.lines()) {
            String id = disarmed(line.get("id"));
            if (id.isEmpty()) {
                throw new IOException(WORDS.text("manual/no id", "where", where(sheet, line)));
            }
            entries.computeIfAbsent(id, k -> new ArrayList<>()).add(entry(sheet, line));
        }
        Map<String, Manual> manual = new TreeMap<>();
        entries.forEach((id, all) -> manual.put(id, new Manual(List.copyOf(all))));
        return Collections.unmodifiableMap(manual);
    }

    /** What a spreadsheet guessed about the file, or we; for the teacher to look at. */
    public static Optional<String> note(Path results) throws IOException {
        Path file = results.resolve(NAME);
        return Files.exists(file) ? Sheet.read(file, COLUMNS).note() : Optional.empty();
    }

    /** An id copied from the gradebook may have the mark that keeps it from being a formula. */
    private static String disarmed(String id) {
        return id.startsWith("'") && Csv.cell(id.substring(1)).equals(id) ? id.substring(1) : id;
    }

    private static String where(Sheet sheet, Sheet.Line line) {
        return sheet.where(line.number());
    }

    private static Manual.Entry entry(Sheet sheet, Sheet.Line line) throws IOException {
        String exercise = line.get("exercise");
        Optional<Exercise> known = Register.get().find(exercise);
        if (!exercise.isEmpty() && known.isEmpty()) {
            throw new IOException(
                    WORDS.text(
                            "manual/no exercise",
                            "where",
                            where(sheet, line),
                            "exercise",
                            exercise));
        }
        String points = line.get("points");
        if (!points.matches("[+-]?\\d{1,6}([.,]\\d{1,6})?|")) {
            throw new IOException(
                    WORDS.text("manual/no points", "where", where(sheet, line), "points", points));
        }
        double number = points.isEmpty() ? 0 : Double.parseDouble(points.replace(',', '.'));
        return new Manual.Entry(known.map(Exercise::name).orElse(""), number, line.get("comment"));
    }
}
