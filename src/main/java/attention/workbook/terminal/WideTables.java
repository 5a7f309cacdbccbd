package attention.workbook.terminal;

import static java.util.stream.Collectors.joining;

import attention.matrix.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of a text that is wider than the screen, shown as NumPy and pandas do: in blocks of whole
 * columns, one below the other, each with the labels of the rows. Its columns are where two blanks
 * stand between them in every row.
 */
public final class WideTables {
    private static final String GAP = "  ";
    private static final Pattern ROW = Pattern.compile("(?! *\\| ).*\\S {2,}\\S.*");
    private static final Pattern NUMBER = Pattern.compile("[-−+]?(\\d[\\d.,]*([eE]-?\\d+)?|∞)");

    /** Beside longer labels words have no room. */
    private static final int FEWEST = 10;

    /** The heading of a column that says how sure the one before it is. */
    private static final String SPREAD = "±";

    /** The second place of a character that takes two. */
    private static final int SECOND_HALF = -1;

    private final int width;
    private final List<int[]> rows;
    private final List<Column> columns;

    private WideTables(List<String> rows, int width) {
        this.width = width;
        this.rows = rows.stream().map(WideTables::places).toList();
        this.columns = withSpreads(columns(this.rows));
    }

    /** Where a column begins, and the place behind it. */
    private record Column(int start, int end) {}

    /** The lines of a text, each table no wider than this where its words allow it. */
    public static List<String> lines(List<String> text, int width) {
        List<String> lines = new ArrayList<>();
        for (int first = 0; first < text.size(); ) {
            int end = Math.max(first + 1, end(text, first));
            List<String> together = text.subList(first, end);
            boolean table = ROW.matcher(together.get(0)).matches();
            if (table && together.stream().anyMatch(it -> TextTable.width(it) > width)) {
                lines.addAll(split(together, width));
            } else {
                lines.addAll(together);
            }
            first = end;
        }
        return lines;
    }

    /** Behind the last row of the table that begins here. */
    private static int end(List<String> text, int first) {
        int end = first;
        for (int i = first; i < text.size(); i++) {
            String line = text.get(i);
            if (ROW.matcher(line).matches()) {
                end = i + 1;
            } else if (end == first || line.isBlank() || !isLabel(line, text.subList(first, end))) {
                break;
            }
        }
        return end;
    }

    /** Whether a line among these rows has a first cell alone. */
    private static boolean isLabel(String line, List<String> rows) {
        Column labels = columns(rows.stream().map(WideTables::places).toList()).get(0);
        return TextTable.width(line) <= labels.end();
    }

    /** A row that stands alone has no columns: two blanks may be anything. */
    private static List<String> split(List<String> rows, int width) {
        return rows.size() == 1
                ? HangingIndent.broken(rows.get(0), width)
                : new WideTables(rows, width).blocks();
    }

    private List<String> blocks() {
        List<String> lines = new ArrayList<>();
        boolean labels = hasLabels();
        int prefix = labels ? columns.get(0).end() + GAP.length() : columns.get(0).start();
        for (int first = labels ? 1 : 0; first < columns.size(); ) {
            int last = first;
            int start = columns.get(first).start();
            while (last + 1 < columns.size()
                    && prefix + columns.get(last + 1).end() - start <= width) {
                last++;
            }
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int[] row : rows) {
                String label = text(row, 0, labels ? columns.get(0).end() : 0);
                String padded = label + " ".repeat(prefix - TextTable.width(label));
                lines.addAll(fitting(padded, text(row, start, columns.get(last).end())));
            }
            first = last + 1;
        }
        return lines;
    }

    /** A column that is too wide by itself breaks between its words. */
    private List<String> fitting(String label, String cells) {
        String line = (label + cells).stripTrailing();
        int room = width - TextTable.width(label);
        if (TextTable.width(line) <= width) {
            return List.of(line);
        }
        if (room < FEWEST) {
            return HangingIndent.broken(line, width);
        }
        List<String> lines = new ArrayList<>();
        for (String part : HangingIndent.broken(cells.strip(), room)) {
            lines.add((lines.isEmpty() ? label : " ".repeat(width - room)) + part);
        }
        return lines;
    }

    /** A matrix without headings has no labels either: its first row begins with a number. */
    private boolean hasLabels() {
        Column first = columns.get(0);
        String corner = text(rows.get(0), first.start(), first.end()).strip();
        return columns.size() > 1 && !NUMBER.matcher(corner).matches();
    }

    /** A spread stays beside the column that it belongs to. */
    private List<Column> withSpreads(List<Column> apart) {
        List<Column> all = new ArrayList<>();
        for (Column column : apart) {
            String heading = text(rows.get(0), column.start(), column.end()).strip();
            boolean spread = all.size() > 1 && heading.equals(SPREAD);
            all.add(spread ? new Column(all.remove(all.size() - 1).start(), column.end()) : column);
        }
        return all;
    }

    private static List<Column> columns(List<int[]> rows) {
        int length = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int place = 0; place < length; place++) {
            if (isTaken(rows, place)) {
                if (start >= 0 && place - end >= GAP.length()) {
                    columns.add(new Column(start, end));
                    start = -1;
                }
                start = start < 0 ? place : start;
                end = place + 1;
            }
        }
        columns.add(new Column(start, end));
        return columns;
    }

    private static boolean isTaken(List<int[]> rows, int place) {
        return rows.stream().anyMatch(row -> place < row.length && row[place] != ' ');
    }

    /** One number for each place of a line on the screen. */
    private static int[] places(String line) {
        return line.codePoints()
                .flatMap(
                        it ->
                                TextTable.width(Character.toString(it)) == 2
                                        ? IntStream.of(it, SECOND_HALF)
                                        : IntStream.of(it))
                .toArray();
    }

    private static String text(int[] row, int start, int end) {
        return Arrays.stream(row, Math.min(start, row.length), Math.min(end, row.length))
                .filter(it -> it != SECOND_HALF)
                .mapToObj(Character::toString)
                .collect(joining());
    }
}
