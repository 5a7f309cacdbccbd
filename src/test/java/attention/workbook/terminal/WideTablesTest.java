package attention.workbook.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.matrix.TextTable;
import attention.show.Show;
import attention.show.Shown;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WideTablesTest {
    @Test
    void headings_and_labels_stand_in_every_block() {
        assertSplit(
                20,
                """
                weights (2 × 3)
                           Omnibus   War Films  row sum
                  Guide    0.990702  0.000122         1
                  Street   0.456233  0.54           0.9

                context
                """,
                """
                weights (2 × 3)
                          Omnibus
                  Guide   0.990702
                  Street  0.456233

                          War Films
                  Guide   0.000122
                  Street  0.54

                          row sum
                  Guide         1
                  Street      0.9

                context
                """);
    }

    @Test
    void what_fits_and_what_is_no_table_stays_as_it_is() {
        String text = "a title that is no table\n  a  1\n  b  2\n\n    | x  y  and more of it\n";
        assertSplit(10, text, text);
    }

    @Test
    void a_matrix_without_headings_has_no_labels_to_repeat() {
        String row = "0  1.5  2\n3    4  5\n";
        assertSplit(6, row, "0  1.5\n3    4\n\n2\n5\n");
    }

    @Test
    void rows_that_are_left_out_stay_between_the_others() {
        assertSplit(
                9,
                "   one  two\na    1    2\n…\nz    3    4\n",
                """
                   one
                a    1
                …
                z    3

                   two
                a    2
                …
                z    4
                """);
    }

    @Test
    void Chinese_characters_are_never_halved() {
        String text =
                new TextTable()
                        .words("", List.of("漫威，战争", "Marvel"))
                        .numbers("和", new double[] {4, 30})
                        .numbers("注意力", new double[] {1, 2})
                        .text("");
        assertSplit(
                20,
                text,
                """
                            和
                漫威，战争   4
                Marvel      30

                            注意力
                漫威，战争       1
                Marvel           2
                """);
    }

    @Test
    void a_spread_stays_beside_its_column() {
        assertSplit(
                12,
                "   soft  ±  hard  ±\n1   0.5  2   0.6  3\n",
                """
                   soft  ±
                1   0.5  2

                   hard  ±
                1   0.6  3
                """);
    }

    @Test
    void a_column_of_words_that_is_too_wide_breaks_between_them() {
        assertSplit(
                18,
                "line  calculation\n1     0.1 × 0.2 + 0.3\n2     4\n",
                """
                line  calculation
                1     0.1 × 0.2 +
                        0.3
                2     4
                """);
    }

    @Test
    void a_row_alone_breaks_between_its_numbers() {
        assertSplit(10, "0.11  0.22  0.33\n", "0.11 0.22\n  0.33\n");
    }

    @Test
    void a_session_splits_what_it_prints_only_where_there_is_a_screen() {
        Shown wide = Show.of(Matrix.generate(2, 12, (i, j) -> 1000.5 + i + j));
        assertTrue(wide.text().lines().anyMatch(it -> it.length() > 80));
        Drawings.on(new Screen(noOutput(), noOutput(), false, false));
        try {
            List<String> lines = Drawings.text(wide).lines().toList();
            assertTrue(lines.stream().allMatch(it -> it.length() <= 80), () -> "" + lines);
        } finally {
            Drawings.off();
        }
        assertEquals(wide.text(), Drawings.text(wide));
    }

    private static PrintStream noOutput() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private static void assertSplit(int width, String text, String expected) {
        List<String> lines = WideTables.lines(text.lines().toList(), width);
        assertEquals(expected, String.join("\n", lines) + "\n");
    }
}
