package attention.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.matrix.Messages;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GumbelMaxTest {
    private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;
    private static final double[] SCORES = {0.5, -0.3, 1, 0.2};

    @Test
    void the_noise_is_added_to_the_scores() {
        assertEquals(1, GumbelMax.pick(SCORES, new double[] {0, 2, 0, 0}));
        assertEquals(0, GumbelMax.pick(SCORES, new double[] {0.6, 0, 0, 0.8}));
        assertEquals(0, GumbelMax.pick(new double[] {1, 0}, new double[] {0, 1}));
    }

    @Test
    void frequencies_are_those_of_softmax() {
        double[] frequencies = frequencies(Noise.gumbel(new Random(5)));
        // Four frequencies of 10,000 draws: all within ±.0124 of 95 seeds in 100; this one is.
        assertArrayEquals(new Softmax().weights(SCORES), frequencies, 0.0124);
    }

    @Test
    void other_noises_draw_with_other_frequencies() {
        Noise gumbel = Noise.gumbel(new Random(5));
        Noise turned = (rows, cols) -> gumbel.next(rows, cols).scaled(-1);
        Random random = new Random(5);
        Noise normal = (rows, cols) -> Matrix.normal(rows, cols, random);
        for (Noise wrong : new Noise[] {turned, normal, Noise.uniform(random)}) {
            double most = 0;
            for (int j = 0; j < SCORES.length; j++) {
                double expected = new Softmax().weights(SCORES)[j];
                most = Math.max(most, Math.abs(frequencies(wrong)[j] - expected));
            }
            assertTrue(most > 0.04, "deviates by " + most);
        }
    }

    @Test
    void forbidden_keys_are_never_drawn_and_an_empty_row_is_zero() {
        Matrix scores =
                Matrix.of(new double[][] {{FORBIDDEN, 1, 2}, {FORBIDDEN, FORBIDDEN, FORBIDDEN}});
        Noise noise = Noise.of(Matrix.of(new double[][] {{99, 3, 1}, {1, 2, 3}}));
        assertArrayEquals(
                new double[][] {{0, 1, 0}, {0, 0, 0}},
                new GumbelMax(noise).weights(scores).toArray());
    }

    @Test
    void wrong_arguments_are_named() {
        Messages.check(
                IllegalArgumentException.class,
                () -> GumbelMax.pick(SCORES, new double[3]),
                "4 scores need as many noise numbers, but there are 3");
        Messages.check(
                IllegalArgumentException.class,
                () -> GumbelMax.pick(new double[] {1, Double.NaN}, new double[2]),
                "key 2 is NaN");
    }

    @Test
    void backward_says_why_there_is_no_gradient_and_what_to_use() {
        Matrix weights =
                new GumbelMax(Noise.gumbel(new Random(1)))
                        .weights(Matrix.ofRow(SCORES).asParameter());
        Messages.check(
                UnsupportedOperationException.class,
                () -> weights.sum().backward(),
                "has no gradient",
                "StraightThrough");
    }

    @Test
    void drawn_once_the_same_key_comes_again() {
        Normalizer free = new GumbelMax(Noise.gumbel(new Random(2)));
        Normalizer drawn = free.drawn(50, 4);
        Matrix scores = Matrix.zeros(50, 4);
        assertArrayEquals(drawn.weights(scores).toArray(), drawn.weights(scores).toArray());
    }

    private static double[] frequencies(Noise noise) {
        Matrix many = Matrix.generate(10_000, 4, (i, j) -> SCORES[j]);
        Matrix weights = new GumbelMax(noise).weights(many);
        return Matrix.generate(1, 10_000, (i, j) -> 1e-4).times(weights).row(0);
    }
}
