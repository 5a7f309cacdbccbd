package attention.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.model.Parameter;
import attention.normalize.GumbelSoftmax;
import attention.normalize.Noise;
import attention.normalize.Softmax;
import attention.normalize.StraightThrough;
import attention.train.ExactGradient;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimatorTest {
    private static final double FORBIDDEN = Double.NEGATIVE_INFINITY;
    private static final Matrix SCORES =
            Matrix.of(new double[][] {{0.5, -0.3, 1, 0.2}, {0, 1, FORBIDDEN, -1}});
    private static final TwoShelves TASK = new TwoShelves();

    @Test
    void soft_is_the_gradient_of_the_loss_of_the_mixture() {
        Matrix scores = SCORES.asParameter();
        TASK.loss(new Softmax().weights(scores)).mean().backward();
        assertArrayEquals(scores.gradient().toArray(), gradient(Estimator.soft(), 0, 1).toArray());
    }

    @Test
    void the_temperature_falls_by_the_same_factor_in_each_iteration() {
        for (double done : new double[] {0, 0.25, 0.5, 1}) {
            double temperature = 4 * Math.pow(0.25 / 4, done);
            Matrix gumbel = SCORES.asParameter();
            Noise noise = Noise.gumbel(new Random(3));
            TASK.loss(new GumbelSoftmax(temperature, noise).weights(gumbel)).mean().backward();
            assertClose(gumbel.gradient(), gradient(Estimator.gumbelSoftmax(4, 0.25), done, 3));
            Matrix straight = SCORES.asParameter();
            Noise same = Noise.gumbel(new Random(3));
            TASK.loss(new StraightThrough(temperature, same).weights(straight)).mean().backward();
            assertClose(straight.gradient(), gradient(Estimator.straightThrough(4, 0.25), done, 3));
        }
    }

    @Test
    void reinforce_is_right_on_average_and_knows_no_forbidden_key() {
        Matrix exact = exact();
        List<Estimator> unbiased =
                List.of(
                        Estimator.reinforce(),
                        Estimator.reinforce(0.7),
                        Estimator.reinforceWithRunningMean(3),
                        Estimator.reinforceLeaveOneOut(2));
        for (Estimator estimator : unbiased) {
            Estimation estimation = estimator.start(new Random(12));
            Matrix sum = Matrix.zeros(2, 4);
            int count = 10_000;
            for (int draw = 0; draw < count; draw++) {
                Matrix scores = SCORES.asParameter();
                estimation.learn(scores, TASK::loss, 0);
                sum = sum.plus(scores.gradient());
            }
            Matrix mean = sum.scaled(1.0 / count);
            for (int i = 0; i < 2; i++) {
                // One draw spreads by less than .35: 0.014 are four standard errors.
                assertArrayEquals(exact.row(i), mean.row(i), 0.014, estimator.name());
            }
            assertEquals(0, mean.get(1, 2));
        }
    }

    @Test
    void a_row_in_which_nothing_is_allowed_gets_no_gradient() {
        Matrix scores = Matrix.of(new double[][] {{0, 1}, {FORBIDDEN, FORBIDDEN}}).asParameter();
        Estimator.reinforce()
                .start(new Random(1))
                .learn(scores, weights -> weights.times(Matrix.ofColumn(1, 2)), 0);
        assertArrayEquals(new double[2], scores.gradient().row(1), 0);
        assertTrue(scores.gradient().get(0, 0) != 0);
    }

    @Test
    void what_comes_after_the_choice_learns_too() {
        Parameter readout = new Parameter("readout", Matrix.ofRow(2.0));
        Matrix scores = Matrix.ofRow(0, 0).asParameter();
        Matrix values = Matrix.ofColumn(3, 3);
        Estimator.reinforceLeaveOneOut(4)
                .start(new Random(1))
                .learn(scores, weights -> weights.times(values).times(readout.value()), 0);
        assertEquals(3, readout.gradient().get(0, 0), 1e-15);
    }

    @Test
    void at_least_one_draw() {
        Estimator none = Estimator.reinforceLeaveOneOut(0);
        assertThrows(IllegalArgumentException.class, () -> none.start(new Random(1)));
    }

    @Test
    void names_as_the_tables_show_them() {
        assertEquals("Gumbel-softmax τ = 0.1", Estimator.gumbelSoftmax(0.1).name());
        assertEquals("Gumbel-softmax 5 → 0.1", Estimator.gumbelSoftmax(5, 0.1).name());
        assertEquals("straight-through τ = 1", Estimator.straightThrough(1).name());
        assertEquals("REINFORCE with running mean", Estimator.reinforceWithRunningMean(1).name());
        assertEquals(
                "REINFORCE with running mean and 4 draws",
                Estimator.reinforceWithRunningMean(4).name());
    }

    private static Matrix gradient(Estimator estimator, double done, int seed) {
        Matrix scores = SCORES.asParameter();
        estimator.start(new Random(seed)).learn(scores, TASK::loss, done);
        return scores.gradient();
    }

    /** Of the mean over both queries. */
    private static Matrix exact() {
        double[] losses = TASK.loss(Matrix.identity(4)).transpose().row(0);
        return Matrix.ofRow(ExactGradient.gradient(SCORES.row(0), losses))
                .below(Matrix.ofRow(ExactGradient.gradient(SCORES.row(1), losses)))
                .scaled(0.5);
    }

    private static void assertClose(Matrix expected, Matrix actual) {
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), actual.row(i), 1e-14);
        }
    }
}
