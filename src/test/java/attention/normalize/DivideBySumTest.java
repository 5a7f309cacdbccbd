package attention.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import org.junit.jupiter.api.Test;

class DivideBySumTest {
    private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;
    private static final Matrix SCORES =
            Matrix.of(new double[][] {{4, 3, 2, 1}, {1, FORBIDDEN, -3, 0.5}});

    @Test
    void the_library_as_the_catalogue_has_it() {
        var normalizer = new DivideBySum();
        assertArrayEquals(
                new double[] {.4, .3, .2, .1, 0}, normalizer.weights(new double[] {4, 3, 2, 1, 0}));
        assertArrayEquals(
                new double[] {.8, .6, .4, -.2, -.6},
                normalizer.weights(new double[] {4, 3, 2, -1, -3}));
    }

    @Test
    void a_sum_of_zero_is_refused() {
        Messages.check(
                ArithmeticException.class,
                () -> new DivideBySum().weights(new double[] {3, 1, 1, -2, -3}),
                "add up to 0");
    }

    @Test
    void forbidden_keys_do_not_count() {
        Matrix scores =
                Matrix.of(new double[][] {{3, FORBIDDEN, 1}, {FORBIDDEN, FORBIDDEN, FORBIDDEN}});
        Matrix weights = new DivideBySum().weights(scores);
        assertArrayEquals(new double[][] {{.75, 0, .25}, {0, 0, 0}}, weights.toArray());
    }

    @Test
    void gradients() {
        FiniteDifferences.check(in -> new DivideBySum().weights(in[0]), SCORES);
    }

    @Test
    void the_ledger_shows_the_sum_and_the_quotients() {
        Matrix scores = Matrix.ofRow(4, 3, FORBIDDEN).asParameter();
        assertEquals(
                """
                   step                cell    calculation    result
                1  divided by the sum  row 1   4 + 3        7
                2  divided by the sum  (1, 1)  4 / 7        0.571429
                3  divided by the sum  (1, 2)  3 / 7        0.428571
                4  divided by the sum  (1, 3)  forbidden    0""",
                Ledger.of(new DivideBySum().weights(scores)).toString());
    }

    @Test
    void a_normalizer_of_rows_alone_has_a_matrix_form_but_no_gradient() {
        Normalizer learners = scores -> new DivideBySum().weights(scores);
        Matrix weights = learners.weights(SCORES.asParameter());
        assertArrayEquals(new DivideBySum().weights(SCORES).toArray(), weights.toArray());
        Messages.check(
                UnsupportedOperationException.class,
                () -> weights.sum().backward(),
                "weights row by row");
        assertEquals(8, Ledger.of(weights).lines().size());
    }

    @Test
    void a_normalizer_never_sees_forbidden_scores_and_is_told_off_for_wrong_lengths() {
        Normalizer wrong = scores -> new double[scores.length + 1];
        Messages.check(
                IllegalArgumentException.class,
                () -> wrong.weights(SCORES),
                "4 scores of query 1",
                "5 weights");
        Normalizer uniform = scores -> new double[] {1 / 3., 1 / 3., 1 / 3.};
        assertEquals(
                "0.333333  0  0.333333  0.333333",
                uniform.weights(SCORES.rowRange(1, 2)).toString());
        Messages.check(
                IllegalArgumentException.class,
                () -> uniform.weights(Matrix.ofRow(1, Double.NaN)),
                "query 1 and key 2 is NaN");
    }
}
