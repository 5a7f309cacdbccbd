package attention.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Ledger;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StraightThroughTest {
    private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;
    private static final Matrix SCORES =
            Matrix.normal(20, 4, new Random(8))
                    .below(
                            Matrix.ofRow(1, FORBIDDEN, 0, 2),
                            Matrix.ofRow(FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN));
    private static final Noise NOISE = Noise.of(Noise.gumbel(new Random(9)).next(22, 4));

    @Test
    void forward_it_is_the_choice_of_gumbel_max_at_every_temperature() {
        double[][] expected = new GumbelMax(NOISE).weights(SCORES).toArray();
        assertTrue(Arrays.stream(expected).map(Arrays::toString).distinct().count() >= 5);
        for (double temperature : new double[] {1e9, 5, 1, 0.1}) {
            assertArrayEquals(
                    expected, new StraightThrough(temperature, NOISE).weights(SCORES).toArray());
        }
    }

    @Test
    void backward_it_is_gumbel_softmax_with_the_same_noise() {
        Matrix upstream = Matrix.normal(22, 4, new Random(10));
        for (double temperature : new double[] {5, 1, 0.1}) {
            assertArrayEquals(
                    gradient(new GumbelSoftmax(temperature, NOISE), upstream),
                    gradient(new StraightThrough(temperature, NOISE), upstream));
        }
    }

    @Test
    void the_array_forms_agree_with_gumbel_max_and_gumbel_softmax() {
        double[] scores = SCORES.row(0);
        double[] noise = NOISE.next(22, 4).row(0);
        double[] upstream = {1, -2, 0.5, 3};
        double[] weights = StraightThrough.forward(scores, noise, 0.5);
        assertEquals(1, weights[GumbelMax.pick(scores, noise)]);
        assertEquals(1, Arrays.stream(weights).sum());
        assertArrayEquals(
                GumbelSoftmax.backward(scores, noise, 0.5, upstream),
                StraightThrough.backward(scores, noise, 0.5, upstream));
    }

    @Test
    void the_temperature_is_above_zero() {
        assertThrows(IllegalArgumentException.class, () -> new StraightThrough(0, NOISE));
    }

    @Test
    void the_ledger_ends_with_the_choice() {
        Matrix scores = Matrix.ofRow(1, 0).asParameter();
        Noise noise = Noise.of(Matrix.ofRow(0, 3));
        String ledger = Ledger.of(new StraightThrough(1, noise).weights(scores)).toString();
        assertEquals(
                """
                straight through  row 1   max of [1, 3]       3
                10  straight through  (1, 1)  not the largest     0
                11  straight through  (1, 2)  the largest         1""",
                ledger.substring(ledger.indexOf("straight through")));
    }

    private static double[][] gradient(Normalizer normalizer, Matrix upstream) {
        Matrix scores = SCORES.asParameter();
        normalizer.weights(scores).backward(upstream);
        return scores.gradient().toArray();
    }
}
