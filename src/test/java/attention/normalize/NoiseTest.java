package attention.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private static final double EULER = 0.5772156649015329;

    @Test
    void gumbel_noise_by_hand() {
        assertEquals(0, Noise.gumbel(Math.exp(-1)), 1e-15);
        assertEquals(0.36651292058166435, Noise.gumbel(0.5), 1e-15);
        assertEquals(1.2458993237072384, Noise.gumbel(0.75), 1e-15);
        assertArrayEquals(
                new double[] {0.36651292058166435, -0.8340324452479558},
                GumbelMax.noise(new double[] {0.5, 0.1}),
                1e-15);
    }

    @Test
    void gumbel_noise_has_the_mean_and_variance_of_the_distribution() {
        double[] all = Noise.gumbel(new Random(3)).next(1, 100_000).row(0);
        double sum = 0;
        double squares = 0;
        for (double number : all) {
            sum += number;
            squares += (number - EULER) * (number - EULER);
        }
        // Five standard errors: sqrt(1.645 / 100,000) = .0041, and .0093 for the variance.
        assertEquals(EULER, sum / all.length, 0.0205);
        assertEquals(Math.PI * Math.PI / 6, squares / all.length, 0.0465);
    }

    @Test
    void uniform_numbers_are_never_zero() {
        Random zeroFirst =
                new Random(0) {
                    private boolean first = true;

                    @Override
                    public double nextDouble() {
                        double number = first ? 0 : 0.25;
                        first = false;
                        return number;
                    }
                };
        assertEquals(0.25, Noise.uniform(zeroFirst).next(1, 1).get(0, 0));
    }

    @Test
    void one_seed_gives_one_noise_and_the_next_call_another() {
        Noise noise = Noise.gumbel(new Random(4));
        Matrix first = noise.next(2, 3);
        assertArrayEquals(first.toArray(), Noise.gumbel(new Random(4)).next(2, 3).toArray());
        assertTrue(first.get(0, 0) != noise.next(2, 3).get(0, 0));
    }

    @Test
    void what_has_no_finite_noise_is_refused() {
        for (double wrong : new double[] {0, 1, -0.1, 1.1, Double.NaN}) {
            Messages.check(
                    IllegalArgumentException.class,
                    () -> Noise.gumbel(wrong),
                    "above 0 and below 1",
                    String.valueOf(wrong));
        }
        Messages.check(
                IllegalArgumentException.class,
                () -> Noise.of(Matrix.ofRow(0, Double.POSITIVE_INFINITY)),
                "Noise has to be finite");
    }

    @Test
    void fixed_noise_fits_its_shape_alone() {
        Noise noise = Noise.of(Matrix.ofRow(1, 2, 3));
        assertArrayEquals(new double[] {1, 2, 3}, noise.next(1, 3).row(0));
        Messages.check(
                ShapeMismatch.class,
                () -> noise.next(3, 1),
                "(1 × 3)",
                "(3 × 1)",
                "transpose would fit");
        Messages.check(ShapeMismatch.class, () -> noise.next(2, 3), "one row for each query.");
    }
}
