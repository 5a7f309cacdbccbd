package attention.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GumbelSoftmaxTest {
    private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;
    private static final double[] SCORES = {0.5, -0.3, 1, 0.2};
    private static final double[] NOISE = {0.1, 1.4, -0.6, 0};

    @Test
    void softmax_of_the_noisy_scores_over_the_temperature() {
        double[] expected = new Softmax().weights(new double[] {1.2, 2.2, 0.8, 0.4});
        assertArrayEquals(expected, GumbelSoftmax.forward(SCORES, NOISE, 0.5), 1e-15);
    }

    @Test
    void near_zero_it_is_the_choice_of_gumbel_max() {
        double[] weights = GumbelSoftmax.forward(SCORES, NOISE, 1e-3);
        assertArrayEquals(new double[] {0, 1, 0, 0}, weights, 1e-15);
        assertEquals(1, GumbelMax.pick(SCORES, NOISE));
    }

    @Test
    void gradients() {
        Matrix scores = Matrix.normal(3, 4, new Random(6)).below(Matrix.ofRow(1, FORBIDDEN, 0, 2));
        Noise noise = Noise.of(Noise.gumbel(new Random(7)).next(4, 4));
        for (double temperature : new double[] {5, 1, 0.4}) {
            var normalizer = new GumbelSoftmax(temperature, noise);
            FiniteDifferences.check(in -> normalizer.weights(in[0]), scores);
        }
    }

    @Test
    void the_backward_rule_by_hand() {
        double[] upstream = {1, -2, 0.5, 3};
        double[] weights = GumbelSoftmax.forward(SCORES, NOISE, 0.7);
        double mean = 0;
        for (int j = 0; j < 4; j++) {
            mean += weights[j] * upstream[j];
        }
        double[] expected = new double[4];
        for (int j = 0; j < 4; j++) {
            expected[j] = weights[j] * (upstream[j] - mean) / 0.7;
        }
        double[] actual = GumbelSoftmax.backward(SCORES, NOISE, 0.7, upstream);
        assertArrayEquals(expected, actual, 1e-15);
    }

    @Test
    void forbidden_keys_get_neither_weight_nor_gradient_even_all_of_them() {
        Matrix scores =
                Matrix.of(new double[][] {{FORBIDDEN, 0, 0}, {FORBIDDEN, FORBIDDEN, FORBIDDEN}})
                        .asParameter();
        Noise noise = Noise.of(Matrix.of(new double[][] {{50, 1, 1}, {1, 2, 3}}));
        Matrix weights = new GumbelSoftmax(1, noise).weights(scores);
        assertArrayEquals(new double[][] {{0, .5, .5}, {0, 0, 0}}, weights.toArray());
        weights.backward(Matrix.of(new double[][] {{1, 2, 4}, {1, 2, 3}}));
        assertArrayEquals(new double[] {0, -.5, .5}, scores.gradient().row(0), 0);
        assertArrayEquals(new double[3], scores.gradient().row(1), 0);
    }

    @Test
    void wrong_arguments_are_named() {
        assertThrows(IllegalArgumentException.class, () -> GumbelSoftmax.forward(SCORES, NOISE, 0));
        Messages.check(
                IllegalArgumentException.class,
                () -> GumbelSoftmax.forward(new double[] {1, Double.NaN}, new double[2], 1),
                "key 2 is NaN");
        Messages.check(
                IllegalArgumentException.class,
                () -> GumbelSoftmax.backward(SCORES, NOISE, 1, new double[] {1}),
                "4 scores need as many numbers of the upstream gradient, but there are 1");
    }

    @Test
    void the_ledger_shows_the_noise() {
        Matrix scores = Matrix.ofRow(1, FORBIDDEN).asParameter();
        Noise noise = Noise.of(Matrix.ofRow(-0.5, 2));
        String ledger = Ledger.of(new GumbelSoftmax(1, noise).weights(scores)).toString();
        assertEquals(
                """
                   step         cell    calculation         result
                1  noise added  (1, 1)  1 + (-0.5)             0.5
                2  noise added  (1, 2)  forbidden           -inf
                3  softmax      row 1   max of [0.5, -inf]     0.5
                """,
                ledger.substring(0, ledger.indexOf("4  softmax")));
    }

    @Test
    void the_arguments_stay_as_they_were() {
        double[] scores = SCORES.clone();
        double[] noise = NOISE.clone();
        GumbelSoftmax.backward(scores, noise, 1, new double[4]);
        assertArrayEquals(SCORES, scores);
        assertArrayEquals(NOISE, noise);
    }
}
