package attention.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table in plain text: columns stand in line, numbers at their decimal point, and of a very long
 * or wide table only the beginning and the end are shown.
 */
public final class TextTable {
    private static final int MOST = 12;
    private static final String GAP = "  ";

    private final List<List<String>> columns = new ArrayList<>();

    /** Adds a column of words, which start at the left. */
    public TextTable words(String heading, List<String> words) {
        List<String> cells = new ArrayList<>(List.of(heading));
        cells.addAll(words);
        columns.add(padded(cells, false));
        return this;
    }

    /** Adds a column of numbers, their decimal points in line. */
    public TextTable numbers(String heading, double[] numbers) {
        List<String> cells = new ArrayList<>(List.of(heading));
        Collections.addAll(cells, Numbers.aligned(numbers));
        columns.add(padded(cells, true));
        return this;
    }

    /** Adds a column for each column of the matrix; without headings there is no heading line. */
    public TextTable matrix(@Nullable List<String> headings, Matrix matrix) {
        return matrix(headings, matrix, MOST);
    }

    /** The same, where of more than so many columns only the first and the last ones are shown. */
    public TextTable matrix(@Nullable List<String> headings, Matrix matrix, int most) {
        for (int j = 0; j < matrix.cols(); j++) {
            if (matrix.cols() > most && j == most / 2) {
                List<String> dots = new ArrayList<>(List.of(headings == null ? "" : "…"));
                dots.addAll(Collections.nCopies(matrix.rows(), "…"));
                columns.add(dots);
                j = matrix.cols() - most / 2;
            }
            double[] column = new double[matrix.rows()];
            for (int i = 0; i < column.length; i++) {
                column[i] = matrix.get(i, j);
            }
            numbers(headings == null ? "" : headings.get(j), column);
        }
        return this;
    }

    /** The lines of the table, each after the indent; of many, the first and last ones. */
    public String text(String indent) {
        List<String> lines = lines(indent);
        if (lines.size() - 1 > MOST) {
            lines.subList(MOST / 2 + 1, lines.size() - MOST / 2).clear();
            lines.add(MOST / 2 + 1, indent + "…\n");
        }
        return String.join("", lines);
    }

    /** All lines of the table, each after the indent. */
    public String fullText(String indent) {
        return String.join("", lines(indent));
    }

    private List<String> lines(String indent) {
        int count = columns.isEmpty() ? 0 : columns.get(0).size();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int line = i;
            String row = columns.stream().map(c -> c.get(line)).collect(Collectors.joining(GAP));
            boolean noHeadings = i == 0 && row.isBlank();
            lines.add(noHeadings ? "" : (indent + row).stripTrailing() + "\n");
        }
        return lines;
    }

    /**
     * The cells of a column, all as wide as the widest: words at the left or numbers at the right.
     */
    public static List<String> padded(List<String> cells, boolean toTheRight) {
        int width = cells.stream().mapToInt(TextTable::width).max().orElse(0);
        return cells.stream()
                .map(
                        cell -> {
                            String blanks = " ".repeat(width - width(cell));
                            return toTheRight ? blanks + cell : cell + blanks;
                        })
                .toList();
    }

    /** How many places the widest line takes, without an indent. */
    public int width() {
        return lines("").stream().mapToInt(line -> width(line.strip())).max().orElse(0);
    }

    /** How many places a text takes on a terminal, where a Chinese character takes two. */
    public static int width(CharSequence text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** Chinese characters, their punctuation, kana, Hangul, and full-width forms. */
    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || (c >= 0x3000 && c <= 0x30FF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6);
    }
}
