package attention.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.normalize.Softmax;
import attention.train.ExactGradient;
import attention.train.Loss;
import attention.train.Reinforce;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimatorStudyTest {
    private static final EstimatorStudy STUDY = new EstimatorStudy(Loss.squared(), 20_000, 3);

    @Test
    void the_exact_gradient_and_the_losses_of_single_books() {
        assertArrayEquals(new double[] {0.5, 0.5, 0.08, 1.28}, STUDY.losses(), 1e-15);
        assertArrayEquals(
                new double[] {0.0078, 0.0035, -0.1676, 0.1563}, STUDY.exactGradient(), 5e-5);
    }

    @Test
    void soft_is_one_wrong_gradient_without_any_scatter() {
        EstimatorQuality soft = STUDY.measure(Estimator.soft());
        assertEquals(0.314, soft.cosine(), 1e-3);
        assertEquals(0, soft.deviation(), 1e-6);
        Matrix scores = Matrix.ofRow(EstimatorStudy.scores()).asParameter();
        STUDY.task().loss(new Softmax().weights(scores)).backward();
        double[] exact = STUDY.exactGradient();
        double distance = 0;
        double norm = 0;
        for (int j = 0; j < 4; j++) {
            distance += Math.pow(scores.gradient().get(0, j) - exact[j], 2);
            norm += exact[j] * exact[j];
        }
        assertEquals(Math.sqrt(distance / norm), soft.bias(), 1e-9);
    }

    @Test
    void reinforce_scatters_and_is_not_biased() {
        EstimatorQuality plain = STUDY.measure(Estimator.reinforce());
        assertTrue(plain.bias() < 4 * plain.standardError(), plain::toString);
        // Of all draws: Σ p (L² Σⱼ ([j = k] − pⱼ)²) − |gradient|², over the norm.
        assertEquals(expectedDeviation(0), plain.deviation(), 0.05);
        double mean = ExactGradient.expectedLoss(EstimatorStudy.scores(), STUDY.losses());
        EstimatorQuality better = STUDY.measure(Estimator.reinforce(mean));
        assertEquals(expectedDeviation(mean), better.deviation(), 0.05);
        assertEquals(better.deviation() / Math.sqrt(20_000), better.standardError(), 1e-12);
    }

    @Test
    void the_bias_of_gumbel_softmax_falls_with_the_temperature_and_its_scatter_rises() {
        EstimatorQuality warm = STUDY.measure(Estimator.gumbelSoftmax(5));
        EstimatorQuality cold = STUDY.measure(Estimator.gumbelSoftmax(0.2));
        assertEquals(0.937, warm.bias(), 0.005);
        assertEquals(0.211, cold.bias(), 0.06);
        assertTrue(cold.deviation() > 20 * warm.deviation());
    }

    @Test
    void a_quartic_loss_shows_the_bias_of_straight_through_that_a_square_hides() {
        EstimatorStudy quartic = new EstimatorStudy(Loss.quartic(), 20_000, 3);
        double hidden = STUDY.measure(Estimator.straightThrough(0.2)).bias();
        double shown = quartic.measure(Estimator.straightThrough(0.2)).bias();
        assertTrue(shown > 2 * hidden, hidden + " and " + shown);
    }

    @Test
    void the_watcher_sees_the_work_end() {
        List<Double> seen = new ArrayList<>();
        new EstimatorStudy(Loss.squared(), 2500, 1).measure(Estimator.soft(), seen::add);
        assertEquals(List.of(0.4, 0.8, 1.0), seen);
    }

    @Test
    void a_quality_survives_its_line() {
        EstimatorQuality quality = new EstimatorQuality("a b", 10, 2, 0.5, 0.25, 1.125, 0.75);
        assertEquals(quality, EstimatorQuality.parse(quality.line()));
    }

    private static double expectedDeviation(double baseline) {
        double[] chances = new Softmax().weights(EstimatorStudy.scores());
        double square = 0;
        for (int k = 0; k < 4; k++) {
            double[] one =
                    Reinforce.gradient(EstimatorStudy.scores(), k, STUDY.losses()[k], baseline);
            for (double number : one) {
                square += chances[k] * number * number;
            }
        }
        double norm = 0;
        for (double number : STUDY.exactGradient()) {
            norm += number * number;
        }
        return Math.sqrt((square - norm) / norm);
    }
}
