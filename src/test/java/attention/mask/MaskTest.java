package attention.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskTest {
    private static final Matrix ONES = Matrix.generate(3, 4, (i, j) -> 1);

    @Test
    void no_mask_leaves_the_very_same_scores() {
        assertSame(ONES, Mask.none().applyTo(ONES));
        assertTrue(Mask.none().allows(0, 99));
    }

    @Test
    void padding_forbids_the_last_keys() {
        String expected = "1  1  -inf  -inf\n".repeat(3).stripTrailing();
        assertEquals(expected, new PaddingMask(2).applyTo(ONES).toString());
        assertFalse(new PaddingMask(0).allows(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new PaddingMask(-1));
    }

    @Test
    void causal_forbids_what_comes_later() {
        assertEquals(
                """
                1  -inf  -inf  -inf
                1     1  -inf  -inf
                1     1     1  -inf""",
                new CausalMask().applyTo(ONES).toString());
    }

    @Test
    void a_window_forbids_what_is_far_away_on_either_side() {
        assertEquals(
                """
                   1  1  -inf  -inf
                   1  1     1  -inf
                -inf  1     1     1""",
                new WindowMask(1).applyTo(ONES).toString());
    }

    @Test
    void a_window_without_width_is_the_key_of_the_same_position() {
        assertTrue(new WindowMask(0).allows(7, 7));
        assertFalse(new WindowMask(0).allows(7, 6));
        assertFalse(new WindowMask(0).allows(7, 8));
    }

    @Test
    void a_window_as_wide_as_the_text_forbids_nothing() {
        assertEquals(ONES.toString(), new WindowMask(3).applyTo(ONES).toString());
        assertTrue(new WindowMask(Integer.MAX_VALUE).allows(0, Integer.MAX_VALUE));
    }

    @Test
    void a_window_beyond_the_last_key_leaves_a_query_nothing() {
        Matrix scores = new WindowMask(1).applyTo(Matrix.zeros(5, 2));
        assertEquals(Double.NEGATIVE_INFINITY, scores.get(4, 1));
        assertEquals(0, scores.get(2, 1));
    }

    @Test
    void a_window_counts_keys_and_says_so() {
        Exception wrong = assertThrows(IllegalArgumentException.class, () -> new WindowMask(-1));
        assertEquals(
                "halfWidth counts keys to each side of the query, but is -1.", wrong.getMessage());
    }

    @Test
    void both_allow_what_each_allows() {
        Mask both = new CausalMask().and(new PaddingMask(2));
        assertTrue(both.allows(1, 1));
        assertFalse(both.allows(2, 2));
        assertFalse(both.allows(0, 1));
        assertEquals(new CausalMask(), Mask.none().and(new CausalMask()));
    }

    @Test
    void masks_say_what_they_are() {
        assertEquals("no mask", Mask.none().toString());
        assertEquals(
                "causal mask and padding after 2 keys",
                new CausalMask().and(new PaddingMask(2)).toString());
        assertEquals("window of 1 key to each side", new WindowMask(1).toString());
        assertEquals("window of 2 keys to each side", new WindowMask(2).toString());
    }

    @Test
    void what_stood_in_a_forbidden_place_does_not_matter() {
        Matrix spoilt = Matrix.ofRow(1, Double.NaN, Double.POSITIVE_INFINITY);
        assertEquals("1  -inf  -inf", new PaddingMask(1).applyTo(spoilt).toString());
    }

    @Test
    void gradients_pass_where_looking_is_allowed() {
        Matrix scores = Matrix.normal(3, 4, new Random(2));
        FiniteDifferences.check(in -> new CausalMask().applyTo(in[0]), scores);
    }

    @Test
    void the_ledger_lists_what_is_forbidden() {
        var lines = Ledger.of(new PaddingMask(3).applyTo(ONES.asParameter())).lines();
        assertEquals(3, lines.size());
        assertEquals("forbidden", lines.get(0).calculation());
    }
}
