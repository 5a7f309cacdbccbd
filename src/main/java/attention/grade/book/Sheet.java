package attention.grade.book;

import attention.grade.Ids;
import attention.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that a teacher keeps, as spreadsheets and platforms save it: separated by commas,
 * semicolons or tabs, in any encoding of {@link SheetFile}. The first line names the columns, in
 * any case and order; columns that nobody asks for do not matter.
 */
public final class Sheet {
    private static final Words WORDS = Words.of("grade");
    private static final String SEPARATOR_LINE = "sep=";

    /** {@code ="007"}: so exports keep a spreadsheet from making 7 of it. */
    private static final Pattern FORMULA_OF_A_TEXT = Pattern.compile("=\"([^\"]*+)\"");

    private final Path file;
    private final List<Line> lines = new ArrayList<>();
    private final Optional<String> note;
    private long first;

    /** One line below the first: by the name of its column each cell, without blanks around it. */
    public record Line(long number, Map<String, String> cells) {
        /** A cell; empty if there is no such column. */
        public String get(String column) {
            return cells.getOrDefault(column.toLowerCase(Locale.ROOT), "");
        }
    }

    private Sheet(Path file, Optional<String> note) {
        this.file = file;
        this.note = note;
    }

    /**
     * Reads a table.
     *
     * @param columns that it must have
     * @throws IOException if it cannot be used; the message is a sentence
     */
    public static Sheet read(Path file, List<String> columns) throws IOException {
        SheetFile read = SheetFile.read(file);
        Sheet sheet = new Sheet(file, read.note());
        String text = read.text();
        char separator = separator(text);
        if (text.startsWith(SEPARATOR_LINE)) {
            text = text.substring(text.indexOf('\n') + 1);
        }
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            sheet.take(parser.getRecords(), columns);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new IOException(
                    WORDS.text("table/broken", "file", file, "problem", problem(e)), e);
        }
        return sheet;
    }

    private static String problem(RuntimeException e) {
        Throwable cause = e.getCause();
        return (cause == null ? e : cause).getMessage() + "";
    }

    /** Excel says it in a line of its own, or it is what stands most often in the first line. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.startsWith(SEPARATOR_LINE) && first.length() > SEPARATOR_LINE.length()) {
            return first.charAt(SEPARATOR_LINE.length());
        }
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private void take(List<CSVRecord> all, List<String> wanted) throws IOException {
        List<CSVRecord> records =
                all.stream().filter(it -> it.stream().anyMatch(cell -> !cell.isBlank())).toList();
        if (records.isEmpty()) {
            throw new IOException(WORDS.text("table/empty", "file", file));
        }
        first = records.get(0).getRecordNumber();
        List<String> columns = new ArrayList<>();
        records.get(0).forEach(it -> columns.add(Ids.of(it).toLowerCase(Locale.ROOT)));
        for (String column : wanted) {
            if (!columns.contains(column.toLowerCase(Locale.ROOT))) {
                throw new IOException(
                        WORDS.text(
                                "table/no column",
                                "file",
                                file,
                                "column",
                                column,
                                "columns",
                                String.join(", ", columns)));
            }
        }
        for (String column : columns) {
            if (!column.isEmpty() && columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw new IOException(WORDS.text("table/twice", "file", file, "column", column));
            }
        }
        for (CSVRecord record : records.subList(1, records.size())) {
            line(record, columns);
        }
    }

    private void line(CSVRecord record, List<String> columns) throws IOException {
        Map<String, String> cells = new HashMap<>();
        for (int k = 0; k < record.size(); k++) {
            Matcher formula = FORMULA_OF_A_TEXT.matcher(record.get(k));
            String cell = Ids.of(formula.matches() ? formula.group(1) : record.get(k));
            if (k < columns.size()) {
                cells.put(columns.get(k), cell);
            } else if (!cell.isEmpty()) {
                throw new IOException(
                        WORDS.text(
                                "table/more cells",
                                "where",
                                where(record.getRecordNumber() - first),
                                "columns",
                                columns.size(),
                                "cell",
                                cell));
            }
        }
        if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
            lines.add(new Line(record.getRecordNumber() - first, cells));
        }
    }

    /** All lines that are not empty. */
    public List<Line> lines() {
        return lines;
    }

    /** What the teacher should look at, because it was guessed. */
    public Optional<String> note() {
        return note;
    }

    /** A place in the file, for a sentence. */
    public String where(long line) {
        return WORDS.text("table/where", "file", file, "line", line);
    }
}
