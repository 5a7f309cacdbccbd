package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.total;

import attention.checks.pieces.Vectors;
import attention.exercise.ReinforceContract;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * REINFORCE in pieces that can be exchanged for wrong ones.
 *
 * @param weighting scores to weights
 * @param slope what one draw says of one score
 * @param baseline losses of all draws to the baseline of each
 */
record Draws(UnaryOperator<double[]> weighting, Slope slope, Baseline baseline)
        implements ReinforceContract {
    private static final Slope SLOPE = (p, key, j) -> is(j, key) - p[j];
    static final Baseline OTHERS =
            (losses, k) -> losses.length == 1 ? 0 : sumOfOthers(losses, k) / (losses.length - 1);
    static final ReinforceContract RIGHT = weighting(Vectors::softmax);

    /**
     * What a draw of {@code key} says of score j, for each point that it is worse than expected.
     */
    interface Slope {
        double of(double[] p, int key, int j);
    }

    /** The baseline of draw k. */
    interface Baseline {
        double of(double[] losses, int k);
    }

    /** Wrong weights of all draws. */
    static ReinforceContract weighting(UnaryOperator<double[]> weighting) {
        return new Draws(weighting, SLOPE, OTHERS);
    }

    /** A wrong estimate of one draw, and so of several. */
    static ReinforceContract slope(Slope slope) {
        return new Draws(Vectors::softmax, slope, OTHERS);
    }

    /** Wrong baselines of several draws. */
    static ReinforceContract baseline(Baseline baseline) {
        return new Draws(Vectors::softmax, SLOPE, baseline);
    }

    static double is(int j, int key) {
        return j == key ? 1 : 0;
    }

    static double sumOfOthers(double[] losses, int k) {
        return total(losses) - losses[k];
    }

    @Override
    public double[] gradient(double[] scores, int sampled, double loss, double baseline) {
        double[] p = weighting.apply(scores);
        return IntStream.range(0, p.length)
                .mapToDouble(j -> (loss - baseline) * slope.of(p, sampled, j))
                .toArray();
    }

    @Override
    public double[] gradient(double[] scores, int[] sampled, double[] losses) {
        double[] sum = new double[scores.length];
        for (int k = 0; k < sampled.length; k++) {
            sum = plus(sum, gradient(scores, sampled[k], losses[k], baseline.of(losses, k)));
        }
        return over(sum, sampled.length);
    }
}
