package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ShowTest {
    @Test
    void numbers_have_at_most_six_digits() {
        assertEquals("0.333333", Show.of(1 / 3.0).text());
        assertEquals("0.3", Show.of(0.1 + 0.2).text());
        assertEquals("7", Show.of(7).text());
        assertEquals("12345678901", Show.of(12345678901L).text());
        assertEquals("[0.4, 0.3]", Show.of(new double[] {0.4, 0.3}).text());
        assertEquals("[1, 2]", Show.of(new int[] {1, 2}).text());
    }

    @Test
    void other_plain_values_show_as_their_words() {
        assertEquals("true", Show.of(true).text());
        assertEquals("null", Show.of(null).text());
        assertEquals("a < b", Show.of("a < b").text());
        assertEquals("[a, 0.333333]", Show.of(List.of("a", 1 / 3.0)).text());
        assertEquals("[true, false]", Show.of(new boolean[] {true, false}).text());
        assertEquals("[a, b]", Show.of(new String[] {"a", "b"}).text());
    }

    @Test
    void html_is_escaped() {
        String html = Show.of("<b>\"a\" & 'b'</b>").html();
        assertTrue(html.contains("&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;"), html);
    }

    @Test
    void text_of_several_lines_keeps_its_columns() {
        assertTrue(Show.of("a  b\nc  d").html().startsWith("<pre"));
    }

    @Test
    void what_shows_itself_is_left_alone() {
        Shown shown = Show.of("x");
        assertSame(shown, Show.of(shown));
        assertNull(shown.png());
    }

    @Test
    void a_grid_of_numbers_shows_like_a_matrix() {
        double[][] grid = {{1, 2}, {3, 4.5}};
        assertEquals(Matrix.of(grid).toString(), Show.of(grid).text());
        String html = Show.of(grid).html();
        assertTrue(html.contains(">4.5</td>") && html.contains("(2 × 2)"), html);
    }

    @Test
    void a_learners_broken_grid_is_shown_as_it_is() {
        assertEquals("[[1], [2, 3], null]", Show.of(new double[][] {{1}, {2, 3}, null}).text());
        assertEquals("[]", Show.of(new double[0][]).text());
    }

    @Test
    void a_list_of_matrices_stands_one_below_the_other() {
        Shown shown = Show.of(Arrays.asList(Matrix.ofRow(1, 2), Matrix.ofRow(3, 4)));
        assertEquals(Matrix.ofRow(1, 2) + "\n\n" + Matrix.ofRow(3, 4), shown.text());
        assertEquals(2, shown.html().split("<table", -1).length - 1);
    }

    @Test
    void an_object_without_a_text_never_shows_its_address() {
        Supplier<String> lambda = () -> "x";
        assertEquals("an object of Nameless", Show.of(new Nameless()).text());
        assertFalse(Show.of(lambda).text().contains("@"));
        assertEquals("an object of a class without a name", Show.of(lambda).text());
    }

    private static final class Nameless {}

    @Test
    void a_column_of_whole_numbers_shows_no_decimals_and_the_points_of_another_stand_in_line() {
        String html = Show.of(Matrix.of(new double[][] {{39, 7.7}, {1, 2}})).html();
        for (String cell : List.of(">39<", ">1<", ">7.7<", ">2.0<")) {
            assertTrue(html.contains(cell), html);
        }
    }
}
