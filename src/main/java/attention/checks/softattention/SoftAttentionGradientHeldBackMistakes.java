package attention.checks.softattention;

import static attention.checks.softattention.AttentionBackward.back;
import static attention.checks.softattention.AttentionBackward.slopes;
import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.times;
import static attention.checks.softattention.PlainSteps.transposed;

import attention.check.Mistakes;
import attention.exercise.SoftAttentionGradientContract;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Wrong answers to SoftAttentionGradient that pass while scores are near each other. */
final class SoftAttentionGradientHeldBackMistakes {
    private static final String HERE = "{place} is {got} instead of {expected}: ";

    static final Mistakes<SoftAttentionGradientContract> ALL =
            Mistakes.<SoftAttentionGradientContract>none()
                    .add(
                            "not-the-largest-subtracted",
                            HERE
                                    + "an exponential became infinite, though you subtract a number."
                                    + " The first score of a query, or the mean of its scores, can be"
                                    + " far below its largest: subtract the largest.",
                            weighing(scores -> shares(scores, scores[0])))
                    .add(
                            "scores-capped",
                            HERE
                                    + "your scores are cut off at some hundreds so that nothing"
                                    + " overflows, and so 800 and 1600 are the same. Subtract the"
                                    + " largest score; nothing has to be cut off then.",
                            weighing(
                                    scores ->
                                            shares(
                                                    Arrays.stream(scores)
                                                            .map(x -> Math.max(-700, x))
                                                            .map(x -> Math.min(700, x))
                                                            .toArray(),
                                                    0)))
                    .add(
                            "unlikely-keys-left-out",
                            HERE
                                    + "a weight that looked too small to count was taken for 0. Its"
                                    + " value is so large that the product is not small.",
                            weighing(
                                    scores ->
                                            Arrays.stream(new Softmax().weights(scores))
                                                    .map(weight -> weight < 1e-7 ? 0 : weight)
                                                    .toArray()));

    private SoftAttentionGradientHeldBackMistakes() {}

    private static SoftAttentionGradientContract weighing(UnaryOperator<double[]> normalizer) {
        return (q, k, v, s, u) -> {
            double[][] a =
                    Arrays.stream(scaled(dots(q, k), s)).map(normalizer).toArray(double[][]::new);
            return back(q, k, slopes(a, dots(u, v)), s, times(transposed(a), u));
        };
    }

    private static double[] shares(double[] scores, double shift) {
        double[] powers = Arrays.stream(scores).map(score -> Math.exp(score - shift)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(x -> x / sum).toArray();
    }
}
