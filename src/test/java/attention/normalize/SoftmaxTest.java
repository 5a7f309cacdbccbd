package attention.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
    private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;
    private static final Random RANDOM = new Random(23);

    @Test
    void the_library_as_the_catalogue_has_it() {
        Matrix weights = new Softmax().weights(Matrix.ofRow(4, 3, 2, 1, 0));
        assertEquals("0.636409  0.234122  0.0861285  0.0316849  0.0116562", weights.toString());
    }

    @Test
    void rows_add_up_to_one() {
        Matrix weights = new Softmax(0.7).weights(Matrix.normal(20, 9, RANDOM).scaled(5));
        for (int i = 0; i < weights.rows(); i++) {
            assertEquals(1, Arrays.stream(weights.row(i)).sum(), 1e-15);
        }
    }

    @Test
    void shifting_all_scores_changes_nothing() {
        double[] scores = {0.5, -1, 2, 0};
        double[] shifted = Arrays.stream(scores).map(score -> score + 1000).toArray();
        var softmax = new Softmax(3);
        assertArrayEquals(softmax.weights(scores), softmax.weights(shifted), 1e-13);
    }

    @Test
    void the_temperature_divides_the_scores() {
        double[] scores = {0.5, -1, 2, 0};
        double[] divided = Arrays.stream(scores).map(score -> score / 3).toArray();
        assertArrayEquals(new Softmax().weights(divided), new Softmax(3).weights(scores), 1e-15);
    }

    @Test
    void extreme_scores_are_exact() {
        double[] scores = {1e308, -1e308, 1e308};
        for (double temperature : new double[] {1e-6, 1, 1e6, Double.MIN_VALUE}) {
            assertArrayEquals(new double[] {0.5, 0, 0.5}, new Softmax(temperature).weights(scores));
        }
    }

    @Test
    void extreme_temperatures_are_hard_and_uniform() {
        assertArrayEquals(new double[] {0, 1, 0}, new Softmax(1e-6).weights(scores(1, 2, 1.5)));
        assertArrayEquals(
                new double[] {1 / 3., 1 / 3., 1 / 3.},
                new Softmax(1e6).weights(scores(1, 2, 1.5)),
                1e-6);
    }

    @Test
    void one_key_takes_everything() {
        assertArrayEquals(new double[] {1}, new Softmax().weights(scores(-1e308)));
    }

    @Test
    void forbidden_keys_get_nothing_even_all_of_them() {
        Matrix scores = Matrix.of(new double[][] {{FORBIDDEN, 2}, {FORBIDDEN, FORBIDDEN}});
        Matrix weights = new Softmax().weights(scores);
        assertArrayEquals(new double[][] {{0, 1}, {0, 0}}, weights.toArray());
    }

    @Test
    void a_score_that_is_no_number_is_named() {
        Matrix nan = Matrix.of(new double[][] {{1, 2}, {3, Double.NaN}});
        Messages.check(
                IllegalArgumentException.class,
                () -> new Softmax().weights(nan),
                "query 2 and key 2 is NaN");
        Matrix onlyNan = Matrix.ofRow(FORBIDDEN, Double.NaN);
        Messages.check(
                IllegalArgumentException.class, () -> new Softmax().weights(onlyNan), "is NaN");
        Matrix infinite = Matrix.ofRow(1, Double.POSITIVE_INFINITY);
        Messages.check(
                IllegalArgumentException.class,
                () -> new Softmax().weights(infinite),
                "query 1 and key 2 is plus infinity");
    }

    @Test
    void the_temperature_is_above_zero() {
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Softmax(wrong));
        }
    }

    @Test
    void gradients() {
        Matrix scores = Matrix.normal(3, 4, RANDOM);
        FiniteDifferences.check(in -> new Softmax().weights(in[0]), scores);
        FiniteDifferences.check(in -> new Softmax(0.5).weights(in[0]), scores);
        Matrix masked = scores.below(Matrix.ofRow(1, FORBIDDEN, 0, 2));
        FiniteDifferences.check(in -> new Softmax().weights(in[0]), masked);
    }

    @Test
    void a_row_without_allowed_keys_has_no_gradient() {
        Matrix scores = Matrix.ofRow(FORBIDDEN, FORBIDDEN).asParameter();
        new Softmax().weights(scores).backward(Matrix.ofRow(1, 2));
        assertArrayEquals(new double[] {0, 0}, scores.gradient().row(0));
    }

    @Test
    void the_ledger_shows_maximum_exponentials_sum_and_quotients() {
        Matrix scores = Matrix.ofRow(1, 0).asParameter();
        assertEquals(
                """
                   step     cell    calculation           result
                1  softmax  row 1   max of [1, 0]       1
                2  softmax  (1, 1)  exp(1 - 1)          1
                3  softmax  (1, 2)  exp(0 - 1)          0.367879
                4  softmax  row 1   1 + 0.367879        1.36788
                5  softmax  (1, 1)  1 / 1.36788         0.731059
                6  softmax  (1, 2)  0.367879 / 1.36788  0.268941""",
                Ledger.of(new Softmax().weights(scores)).toString());
    }

    @Test
    void the_scores_stay_as_they_were() {
        double[] scores = {1, 2};
        new Softmax().weights(scores);
        assertArrayEquals(new double[] {1, 2}, scores);
    }

    private static double[] scores(double... scores) {
        return scores;
    }
}
