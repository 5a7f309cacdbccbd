package attention.checks.softmax;

import attention.check.Mistakes;
import attention.exercise.MaskedSoftmaxContract;
import attention.normalize.Softmax;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to MaskedSoftmax that ask first whether anything is allowed at all. */
final class MaskedSoftmaxHeldBackMistakes {
    private static final double LARGE_NEGATIVE = -1e9;

    static final Mistakes<MaskedSoftmaxContract> ALL =
            Mistakes.<MaskedSoftmaxContract>none()
                    .add(
                            "forbidden-score-lowered",
                            "{place} is {got} instead of {expected}: a large negative number was"
                                    + " added to the forbidden score, and that one was larger. A"
                                    + " forbidden key must not enter the sum, whatever its score.",
                            withForbidden(score -> score + LARGE_NEGATIVE))
                    .add(
                            "large-negative-not-low-enough",
                            "{place} is {got} instead of {expected}: the number that stands for"
                                    + " forbidden (−1e9, Integer.MIN_VALUE …) is higher than the"
                                    + " allowed scores, so the forbidden key wins. Leave it out, or"
                                    + " take Double.NEGATIVE_INFINITY.",
                            withForbidden(score -> LARGE_NEGATIVE))
                    .add(
                            "max-starts-too-high",
                            "{place} is {got} instead of {expected}: your largest score starts at"
                                    + " −1e9, Integer.MIN_VALUE or the like, and all allowed scores"
                                    + " are lower. Start at Double.NEGATIVE_INFINITY.",
                            MaskedSoftmaxHeldBackMistakes::maxStartsTooHigh);

    private MaskedSoftmaxHeldBackMistakes() {}

    /** Another score at forbidden places, and zeros where nothing is allowed. */
    private static MaskedSoftmaxContract withForbidden(DoubleUnaryOperator substitute) {
        return (scores, allowed) -> {
            double[] masked = scores.clone();
            boolean any = false;
            for (int j = 0; j < masked.length; j++) {
                any |= allowed[j];
                masked[j] = allowed[j] ? masked[j] : substitute.applyAsDouble(masked[j]);
            }
            return any ? new Softmax().weights(masked) : new double[masked.length];
        };
    }

    private static double[] maxStartsTooHigh(double[] scores, boolean[] allowed) {
        double max = Math.max(LARGE_NEGATIVE, MaskedSoftmaxMistakes.max(scores, allowed));
        return MaskedSoftmaxMistakes.guarded(
                MaskedSoftmaxMistakes.exponentials(scores, allowed, max));
    }
}
