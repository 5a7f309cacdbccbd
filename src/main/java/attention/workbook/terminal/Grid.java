package attention.workbook.terminal;

import attention.matrix.TextTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of words and numbers in columns, for a terminal: each column as wide as its widest cell,
 * numbers at the right. Chinese characters take two columns of a terminal.
 */
public final class Grid {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; later cells of it may be missing. */
    public Grid row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines, without blanks at their ends. */
    public List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        boolean[] numbers = new boolean[columns];
        for (int j = 0; j < columns; j++) {
            List<String> column = column(j);
            widths[j] = column.stream().mapToInt(TextTable::width).max().orElse(0);
            // The first row may be a heading.
            numbers[j] =
                    column.size() > 1
                            && column.stream().skip(1).allMatch(it -> it.matches("[-−+]?[\\d.]+"));
        }
        return rows.stream().map(row -> line(row, widths, numbers)).toList();
    }

    private List<String> column(int j) {
        return rows.stream().filter(row -> j < row.size()).map(row -> row.get(j)).toList();
    }

    private static String line(List<String> row, int[] widths, boolean[] numbers) {
        StringBuilder line = new StringBuilder();
        for (int j = 0; j < row.size(); j++) {
            String padding = " ".repeat(widths[j] - TextTable.width(row.get(j)));
            line.append(j == 0 ? "" : GAP);
            line.append(numbers[j] ? padding + row.get(j) : row.get(j) + padding);
        }
        return line.toString().stripTrailing();
    }
}
