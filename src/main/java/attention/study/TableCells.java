package attention.study;

import java.util.List;

/** The lines of stored tables: cells between commas, none of which has a comma inside. */
final class TableCells {
    private TableCells() {}

    static String line(List<String> cells) {
        for (String cell : cells) {
            if (cell.contains(",")) {
                throw new IllegalArgumentException(
                        "A cell of a stored table has no comma, but got \"" + cell + "\".");
            }
        }
        return String.join(",", cells);
    }

    /** The cells of a line, as many as the header has. */
    static String[] of(String line, String header) {
        String[] cells = line.split(",", -1);
        int expected = header.split(",", -1).length;
        if (cells.length != expected) {
            throw new IllegalArgumentException(
                    "A line of the table \"%s\" has %s cells, but this one has %s: %s"
                            .formatted(header, expected, cells.length, line));
        }
        return cells;
    }
}
