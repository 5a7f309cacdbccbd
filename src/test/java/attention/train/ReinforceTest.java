package attention.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import attention.matrix.Messages;
import attention.normalize.Softmax;
import org.junit.jupiter.api.Test;

class ReinforceTest {
    private static final double[] SCORES = {0.5, -0.3, 1, 0.2};
    private static final double[] LOSSES = {0.5, 0.5, 0.08, 1.28};
    private static final double[] CHANCES = new Softmax().weights(SCORES);

    @Test
    void one_draw_by_hand() {
        assertArrayEquals(
                new double[] {-1.5, 1.5}, Reinforce.gradient(new double[] {0, 0}, 1, 5, 2), 1e-15);
    }

    @Test
    void its_expectation_is_the_exact_gradient_with_every_baseline() {
        for (double baseline : new double[] {0, 0.6, -10}) {
            double[] mean = new double[4];
            for (int k = 0; k < 4; k++) {
                add(mean, CHANCES[k], Reinforce.gradient(SCORES, k, LOSSES[k], baseline));
            }
            assertArrayEquals(ExactGradient.gradient(SCORES, LOSSES), mean, 1e-14);
        }
    }

    @Test
    void leave_one_out_has_the_same_expectation() {
        double[] mean = new double[4];
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                for (int c = 0; c < 4; c++) {
                    double[] losses = {LOSSES[a], LOSSES[b], LOSSES[c]};
                    double[] one = Reinforce.gradient(SCORES, new int[] {a, b, c}, losses);
                    add(mean, CHANCES[a] * CHANCES[b] * CHANCES[c], one);
                }
            }
        }
        assertArrayEquals(ExactGradient.gradient(SCORES, LOSSES), mean, 1e-14);
    }

    @Test
    void leave_one_out_by_hand_and_with_a_single_draw() {
        double[] expected = new double[4];
        add(expected, 0.5, Reinforce.gradient(SCORES, 3, 5, 2));
        add(expected, 0.5, Reinforce.gradient(SCORES, 0, 2, 5));
        assertArrayEquals(
                expected, Reinforce.gradient(SCORES, new int[] {3, 0}, new double[] {5, 2}), 1e-15);
        assertArrayEquals(
                Reinforce.gradient(SCORES, 3, 5, 0),
                Reinforce.gradient(SCORES, new int[] {3}, new double[] {5}),
                1e-15);
    }

    @Test
    void a_forbidden_key_gets_no_gradient_and_cannot_be_drawn() {
        double[] scores = {0, Double.NEGATIVE_INFINITY, 0};
        assertArrayEquals(new double[] {0.5, 0, -0.5}, Reinforce.gradient(scores, 0, 1, 0), 1e-15);
        Messages.check(
                IllegalArgumentException.class,
                () -> Reinforce.gradient(scores, 1, 1, 0),
                "Key 1 is forbidden");
    }

    @Test
    void wrong_arguments_are_named() {
        Messages.check(
                IllegalArgumentException.class,
                () -> Reinforce.gradient(SCORES, 4, 1, 0),
                "Key 4",
                "0 to 3");
        Messages.check(
                IllegalArgumentException.class,
                () -> Reinforce.gradient(SCORES, new int[] {1, 2}, new double[1]),
                "2 draws and 1 losses");
        Messages.check(
                IllegalArgumentException.class,
                () -> Reinforce.gradient(SCORES, new int[0], new double[0]),
                "0 draws");
    }

    private static void add(double[] sum, double factor, double[] more) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * more[j];
        }
    }
}
