package attention.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import org.junit.jupiter.api.Test;

class HardAttentionTest {
    private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;

    @Test
    void the_largest_score_takes_everything() {
        assertEquals(2, HardAttention.pick(new double[] {-3, -7, -1, -2}));
        assertArrayEquals(
                new double[] {0, 0, 1, 0},
                new HardAttention().weights(new double[] {-3, -7, -1, -2}));
    }

    @Test
    void of_equal_scores_the_first_key_is_taken() {
        assertEquals(1, HardAttention.pick(new double[] {0, 4, 4, 4}));
        assertEquals(0, HardAttention.pick(new double[] {-0.0, 0.0}));
    }

    @Test
    void forbidden_keys_are_never_taken_and_an_empty_row_is_zero() {
        Matrix scores =
                Matrix.of(
                        new double[][] {
                            {FORBIDDEN, -1e308, -1e308}, {FORBIDDEN, FORBIDDEN, FORBIDDEN}
                        });
        assertArrayEquals(
                new double[][] {{0, 1, 0}, {0, 0, 0}},
                new HardAttention().weights(scores).toArray());
    }

    @Test
    void what_is_no_score_is_named() {
        Messages.check(
                IllegalArgumentException.class,
                () -> new HardAttention().weights(Matrix.of(new double[][] {{1}, {Double.NaN}})),
                "query 2 and key 1 is NaN");
        Messages.check(
                IllegalArgumentException.class,
                () -> HardAttention.pick(new double[] {1, Double.POSITIVE_INFINITY}),
                "plus infinity");
        Messages.check(
                IllegalArgumentException.class,
                () -> HardAttention.pick(new double[] {FORBIDDEN}),
                "Every key is forbidden");
        Messages.check(
                IllegalArgumentException.class,
                () -> HardAttention.pick(new double[] {}),
                "no scores");
    }

    @Test
    void backward_says_why_there_is_no_gradient_and_what_to_use() {
        Matrix scores = Matrix.ofRow(1, 2).asParameter();
        Matrix weights = new HardAttention().weights(scores);
        Messages.check(
                UnsupportedOperationException.class,
                () -> weights.backward(Matrix.ofRow(1, 0)),
                "hard choice has no gradient",
                "Reinforce",
                "StraightThrough");
    }

    @Test
    void the_ledger_shows_the_maximum_and_each_choice() {
        Matrix scores = Matrix.ofRow(1, FORBIDDEN, 2).asParameter();
        assertEquals(
                """
                   step     cell    calculation          result
                1  largest  row 1   max of [1, -inf, 2]       2
                2  largest  (1, 1)  not the largest           0
                3  largest  (1, 2)  forbidden                 0
                4  largest  (1, 3)  the largest               1""",
                Ledger.of(new HardAttention().weights(scores)).toString());
    }
}
