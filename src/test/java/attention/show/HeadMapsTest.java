package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.TextTable;
import attention.score.DotProduct;
import attention.variant.Attention;
import attention.variant.Axis;
import attention.variant.MultiHead;
import attention.variant.Trace;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HeadMapsTest {
    private static final Matrix ONES = Matrix.identity(2);
    private static final Matrix KEYS = Matrix.of(new double[][] {{0, 9}, {0, 0}, {9, 0}});

    /** The first head sees the first number of a query and of a key, the second the second. */
    private static Trace trace(Mask mask) {
        return new MultiHead(ONES, ONES, ONES, ONES, 2, new Attention(new DotProduct(), mask))
                .attend(ONES, KEYS, KEYS)
                .labelled(Axis.QUERIES.labelled(List.of("one", "two")))
                .labelled(Axis.KEYS.labelled(List.of("a", "b", "漫威")));
    }

    @Test
    void the_maps_of_all_heads_stand_beside_each_other() {
        assertEquals(
                """
                head 1                  head 2
                  query ↓  key →          query ↓  key →
                         a    b 漫威             a    b 漫威
                  one 0.00 0.00 1.00      one 0.33 0.33 0.33
                  two 0.33 0.33 0.33      two 1.00 0.00 0.00""",
                HeadMaps.of(trace(Mask.none())).text());
    }

    @Test
    void heads_have_names_and_forbidden_keys_no_number() {
        assertEquals(
                """
                films                   comics
                  query ↓  key →          query ↓  key →
                         a    b 漫威             a    b 漫威
                  one 1.00    –    –      one 1.00    –    –
                  two 0.50 0.50    –      two 1.00 0.00    –""",
                HeadMaps.of(trace(new CausalMask())).named("films", "comics").text());
    }

    @Test
    void the_page_has_the_same_numbers_with_a_colour_for_each() {
        String html = HeadMaps.of(trace(Mask.none())).html();

        assertEquals(6, count(">0.33<", html));
        assertEquals(2, count(">1.00<", html));
        assertTrue(html.contains(Theme.WEIGHT.tint(1) + "\">1.00</td>"), html);
        assertTrue(html.contains("head 2 · query ↓  key →"), html);
    }

    @Test
    void many_heads_go_on_below() {
        Matrix four = Matrix.identity(4);
        Trace trace = new MultiHead(four, four, four, four, 4).attend(four, four, four);
        String text = HeadMaps.of(trace).text();

        assertTrue(text.contains("head 4"), text);
        assertTrue(text.lines().allMatch(line -> TextTable.width(line) <= 76), text);
    }

    @Test
    void says_what_is_missing() {
        Trace plain = new Attention().attend(ONES, KEYS, KEYS);
        Messages.check(IllegalArgumentException.class, () -> HeadMaps.of(plain), "MultiHead");
        Messages.check(
                IllegalArgumentException.class,
                () -> HeadMaps.of(trace(Mask.none())).named("films"),
                "heads");
    }

    private static long count(String sign, String text) {
        return Pattern.compile(Pattern.quote(sign)).matcher(text).results().count();
    }
}
