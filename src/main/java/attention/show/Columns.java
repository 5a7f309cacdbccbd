package attention.show;

import attention.matrix.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns of text side by side: words start at the left, numbers end at the right. */
final class Columns {
    private final String gap;
    private final List<List<String>> columns = new ArrayList<>();

    Columns() {
        this("  ");
    }

    /** With this between two columns. */
    Columns(String gap) {
        this.gap = gap;
    }

    Columns add(String heading, List<String> cells, boolean toTheRight) {
        List<String> all = new ArrayList<>(List.of(heading));
        all.addAll(cells);
        columns.add(TextTable.padded(all, toTheRight));
        return this;
    }

    /** One line for the headings and one for each row, each after the indent. */
    List<String> lines(String indent) {
        List<String> lines = new ArrayList<>();
        int count = columns.isEmpty() ? 0 : columns.get(0).size();
        for (int i = 0; i < count; i++) {
            int line = i;
            String cells =
                    columns.stream()
                            .map(column -> column.get(line))
                            .collect(Collectors.joining(gap));
            lines.add((indent + cells).stripTrailing());
        }
        return lines;
    }
}
