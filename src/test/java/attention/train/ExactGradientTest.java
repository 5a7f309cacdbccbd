package attention.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.matrix.Messages;
import org.junit.jupiter.api.Test;

class ExactGradientTest {
    private static final double[] SCORES = {0.5, -0.3, 1, 0.2};
    private static final double[] LOSSES = {0.5, 0.5, 0.08, 1.28};

    @Test
    void the_expected_loss_by_hand() {
        double[] halfAndHalf = {0, 0};
        assertEquals(2, ExactGradient.expectedLoss(halfAndHalf, new double[] {1, 3}), 1e-15);
        assertArrayEquals(
                new double[] {-0.5, 0.5},
                ExactGradient.gradient(halfAndHalf, new double[] {1, 3}),
                1e-15);
    }

    @Test
    void the_gradient_of_the_four_books() {
        assertArrayEquals(
                new double[] {0.0078, 0.0035, -0.1676, 0.1563},
                ExactGradient.gradient(SCORES, LOSSES),
                5e-5);
    }

    @Test
    void the_gradient_is_the_slope_of_the_expected_loss() {
        double[] gradient = ExactGradient.gradient(SCORES, LOSSES);
        for (int j = 0; j < SCORES.length; j++) {
            double[] above = SCORES.clone();
            double[] below = SCORES.clone();
            above[j] += 1e-5;
            below[j] -= 1e-5;
            double slope =
                    (ExactGradient.expectedLoss(above, LOSSES)
                                    - ExactGradient.expectedLoss(below, LOSSES))
                            / 2e-5;
            assertEquals(slope, gradient[j], 1e-9);
        }
    }

    @Test
    void forbidden_keys_do_not_count() {
        double[] scores = {0, Double.NEGATIVE_INFINITY, 0};
        assertEquals(2, ExactGradient.expectedLoss(scores, new double[] {1, 99, 3}), 1e-15);
        assertArrayEquals(
                new double[] {-0.5, 0, 0.5},
                ExactGradient.gradient(scores, new double[] {1, 99, 3}),
                1e-15);
    }

    @Test
    void every_key_needs_its_loss() {
        Messages.check(
                IllegalArgumentException.class,
                () -> ExactGradient.gradient(SCORES, new double[3]),
                "4 scores and 3 losses");
    }
}
