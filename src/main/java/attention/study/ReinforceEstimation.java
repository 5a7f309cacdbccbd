package attention.study;

import attention.matrix.Matrix;
import attention.normalize.HardAttention;
import attention.normalize.Noise;
import attention.normalize.SampleKey;
import attention.train.Reinforce;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * REINFORCE for a batch: no gradient comes back through the choice, so it is put into the scores.
 */
final class ReinforceEstimation implements Estimation {
    private final int draws;
    private final Baseline baseline;
    private final SampleKey sampleKey;

    ReinforceEstimation(int draws, Baseline baseline, RandomGenerator random) {
        if (draws < 1) {
            throw new IllegalArgumentException(
                    "A gradient is the mean over draws, 1 or more, but draws is " + draws + ".");
        }
        this.draws = draws;
        this.baseline = baseline;
        this.sampleKey = new SampleKey(Noise.uniform(random));
    }

    @Override
    public void learn(Matrix scores, UnaryOperator<Matrix> losses, double done) {
        Matrix[] choices = new Matrix[draws];
        double[][] costs = new double[draws][];
        for (int draw = 0; draw < draws; draw++) {
            choices[draw] = sampleKey.weights(scores.detached()); // (n × m), one-hot rows
            Matrix loss = losses.apply(choices[draw]); // (n × 1)
            costs[draw] = loss.transpose().row(0);
            if (loss.isRecorded()) {
                loss.mean().scaled(1.0 / draws).backward(); // for what comes after the choice
            }
        }
        scores.backward(gradient(scores, choices, costs));
    }

    private Matrix gradient(Matrix scores, Matrix[] choices, double[][] costs) {
        double[][] baselines = baseline.of(costs);
        double[][] gradient = new double[scores.rows()][scores.cols()];
        double share = 1.0 / draws / scores.rows();
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < gradient.length; i++) {
                int sampled = HardAttention.pick(choices[draw].row(i));
                if (choices[draw].get(i, sampled) == 0) {
                    continue; // nothing was allowed, and nothing drawn
                }
                double[] one =
                        Reinforce.gradient(
                                scores.row(i), sampled, costs[draw][i], baselines[draw][i]);
                for (int j = 0; j < one.length; j++) {
                    gradient[i][j] += share * one[j];
                }
            }
        }
        return Matrix.of(gradient);
    }
}
