package attention.checks.hardattention;

import attention.checks.pieces.Vectors;
import attention.exercise.ReinforceContract;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * REINFORCE in pieces that can be exchanged for wrong ones.
 *
 * @param weighting scores to weights
 * @param slope what one draw says of one score
 * @param baselines losses of all draws to the baseline of each
 */
record Draws(Weighting weighting, Slope slope, Baselines baselines) implements ReinforceContract {
    static final Slope SLOPE = (p, key, advantage, j) -> advantage * ((j == key ? 1 : 0) - p[j]);
    static final Baselines OTHERS =
            losses ->
                    k ->
                            losses.length == 1
                                    ? 0
                                    : (Arrays.stream(losses).sum() - losses[k])
                                            / (losses.length - 1);
    static final ReinforceContract RIGHT = new Draws(Vectors::softmax, SLOPE, OTHERS);

    /** Scores to weights. */
    interface Weighting {
        double[] of(double[] scores);
    }

    /** What a draw of {@code key}, worse than expected by {@code advantage}, says of score j. */
    interface Slope {
        double of(double[] p, int key, double advantage, int j);
    }

    /** The baseline of draw k. */
    interface Baselines {
        IntToDoubleFunction of(double[] losses);
    }

    @Override
    public double[] gradient(double[] scores, int sampled, double loss, double baseline) {
        double[] p = weighting.of(scores);
        return IntStream.range(0, p.length)
                .mapToDouble(j -> slope.of(p, sampled, loss - baseline, j))
                .toArray();
    }

    @Override
    public double[] gradient(double[] scores, int[] sampled, double[] losses) {
        IntToDoubleFunction baseline = baselines.of(losses);
        double[] mean = new double[scores.length];
        for (int k = 0; k < sampled.length; k++) {
            double[] one = gradient(scores, sampled[k], losses[k], baseline.applyAsDouble(k));
            for (int j = 0; j < mean.length; j++) {
                mean[j] += one[j] / sampled.length;
            }
        }
        return mean;
    }
}
