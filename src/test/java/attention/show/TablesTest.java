package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesTest {
    @Test
    void a_matrix_becomes_a_table_with_labels() {
        Matrix matrix = Matrix.of(new double[][] {{1, 0.5}, {-2, 1 / 3.0}});
        Table table = Tables.of(matrix, List.of("漫威", "b"), List.of("x", "y"));
        assertEquals(List.of("", "x", "y"), table.columnNames());
        assertEquals(
                """
                       x         y
                漫威   1  0.5
                b     -2  0.333333""",
                Show.of(table).text());
    }

    @Test
    void missing_labels_are_named() {
        Exception wrong =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Tables.of(Matrix.ofRow(1, 2), List.of("a"), List.of("x")));
        assertEquals(
                "There are 2 columns, but 1 labels: [x]. Give one label for each.",
                wrong.getMessage());
    }

    @Test
    void a_trace_has_one_row_for_each_query_and_key() {
        Table table = Tables.of(Library.masked());
        assertEquals(10, table.rowCount());
        assertEquals(
                List.of("query", "key", "score", "scaled", "masked", "weight"),
                table.columnNames());
        assertEquals("first", table.getString(3, "query"));
        assertEquals("War", table.getString(3, "key"));
        assertEquals(4, table.doubleColumn("score").get(0));
    }

    @Test
    void a_trace_without_scale_and_mask_has_no_columns_for_them() {
        assertEquals(
                List.of("query", "key", "score", "weight"),
                Tables.of(Library.marvel()).columnNames());
    }

    @Test
    void a_trace_of_another_variant_has_its_own_columns() {
        Trace trace = Library.masked();
        Step factors = Step.factors("factors", "", trace.weights().scaled(0.5));
        Trace more = Trace.of(trace.context(), () -> List.of(trace.step("weights"), factors));
        assertEquals(List.of("query", "key", "weight", "factor"), Tables.of(more).columnNames());
    }

    @Test
    void tables_of_tablesaw_show_short_numbers_and_gaps() {
        Table table =
                Table.create(
                        "results",
                        StringColumn.create("<name>", "a", "b"),
                        IntColumn.create("n", 1, 1024),
                        DoubleColumn.create("share", 0.1 + 0.2, Double.NaN));
        assertEquals(
                """
                results
                <name>     n  share
                a          1    0.3
                b       1024      –""",
                Show.of(table).text());
        String html = Show.of(table).html();
        assertTrue(html.contains("&lt;name&gt;") && html.contains(">0.3</td>"), html);
        assertTrue(html.contains("results</caption>"), html);
    }

    @Test
    void a_long_table_shows_its_ends() {
        DoubleColumn column = DoubleColumn.create("x");
        for (int i = 0; i < 500; i++) {
            column.append(i);
        }
        String text = Show.of(Table.create(column)).text();
        assertEquals(42, text.split("\n").length);
        assertTrue(text.contains("…") && text.endsWith("499"), text);
    }

    @Test
    void a_ledger_becomes_a_table_with_a_row_for_each_calculation() {
        Ledger ledger = Library.marvel().ledger();
        Table table = Ledgers.table(ledger);
        assertEquals(ledger.lines().size(), table.rowCount());
        assertEquals(List.of("line", "step", "cell", "calculation", "result"), table.columnNames());
        assertTrue(Show.of(ledger).text().contains("4 / 10"));
    }

    @Test
    void csv_quotes_and_ends_lines_as_rfc_4180_says() {
        Ledger ledger =
                new Ledger(
                        List.of(
                                new Ledger.Line(1, "a \"b\"", "(1, 2)", "1 · 3", 3),
                                new Ledger.Line(2, "漫威", "x", "0.1 + 0.2", 0.1 + 0.2)));
        assertEquals(
                "line,step,cell,calculation,result\r\n"
                        + "1,\"a \"\"b\"\"\",\"(1, 2)\",1 · 3,3\r\n"
                        + "2,漫威,x,0.1 + 0.2,0.3\r\n",
                Ledgers.csv(ledger));
    }

    @Test
    void csv_gives_a_spreadsheet_no_formula() {
        Ledger ledger = new Ledger(List.of(new Ledger.Line(1, "=cmd()", "@x", "-1 · 3", -3)));
        String csv = Ledgers.csv(ledger);
        assertTrue(csv.contains("1,'=cmd(),'@x,'-1 · 3,-3"), csv);
        assertFalse(csv.contains(",="), csv);
    }
}
