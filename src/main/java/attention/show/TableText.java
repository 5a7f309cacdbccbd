package attention.show;

import attention.matrix.Numbers;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table as text: words start at the left, numbers stand at their decimal point. */
final class TableText {
    private TableText() {}

    static String of(Table table) {
        Window rows = rows(table);
        Columns columns = new Columns();
        for (Column<?> column : table.columns()) {
            boolean number = column instanceof NumericColumn<?>;
            columns.add(column.name(), cells(column, rows), number);
        }
        List<String> lines = columns.lines("");
        if (!title(table).isEmpty()) {
            lines.add(0, title(table));
        }
        return String.join("\n", lines);
    }

    /** Very long tables show their ends; the ledger of a small example is shown in full. */
    static Window rows(Table table) {
        return Window.of(table.rowCount(), 100, 20);
    }

    static String title(Table table) {
        return table.name() == null ? "" : table.name();
    }

    /** The texts of the rows that are shown; numbers padded so that their points stand in line. */
    static List<String> cells(Column<?> column, Window rows) {
        if (!(column instanceof NumericColumn<?> numbers)) {
            return rows.words(column.asStringColumn().asList());
        }
        boolean whole = column.type() == ColumnType.INTEGER || column.type() == ColumnType.LONG;
        String[] texts =
                Numbers.aligned(
                        rows.indices().stream()
                                .mapToDouble(i -> Window.isGap(i) ? 0 : numbers.getDouble(i))
                                .toArray());
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < texts.length; at++) {
            int i = rows.indices().get(at);
            if (Window.isGap(i)) {
                cells.add("…");
            } else if (column.isMissing(i)) {
                cells.add("–");
            } else {
                cells.add(whole ? column.getString(i) : texts[at]);
            }
        }
        return cells;
    }
}
