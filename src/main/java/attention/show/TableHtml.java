package attention.show;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table as HTML: numbers at the right, their decimal points in line. */
final class TableHtml {
    private static final String HEAD =
            ";font-weight:600;border-bottom:2px solid rgba(128,128,128,0.8)";

    private TableHtml() {}

    static String of(Table table) {
        Window rows = TableText.rows(table);
        String head =
                table.columns().stream()
                        .map(column -> Html.columnHeading(style(column) + HEAD, column.name()))
                        .collect(Collectors.joining());
        List<List<String>> cells =
                table.columns().stream().map(column -> TableText.cells(column, rows)).toList();
        String body =
                IntStream.range(0, rows.indices().size())
                        .mapToObj(at -> row(table, cells, at))
                        .collect(Collectors.joining());
        String title = TableText.title(table);
        String caption = title.isEmpty() ? "" : Html.caption(title);
        return Html.table(
                caption + "<thead>" + Html.row(head) + "</thead><tbody>" + body + "</tbody>");
    }

    private static String row(Table table, List<List<String>> cells, int at) {
        return Html.underlinedRow(
                IntStream.range(0, cells.size())
                        .mapToObj(
                                j ->
                                        Html.cell(
                                                style(table.column(j)),
                                                digitsInLine(cells.get(j).get(at))))
                        .collect(Collectors.joining()));
    }

    private static String style(Column<?> column) {
        return column instanceof NumericColumn<?> ? Html.NUMBER : Html.WORD;
    }

    /** Blanks after the last digit as wide as a digit, since HTML drops plain ones. */
    private static String digitsInLine(String cell) {
        String kept = cell.stripTrailing();
        return kept.strip() + "\u2007".repeat(cell.length() - kept.length());
    }
}
