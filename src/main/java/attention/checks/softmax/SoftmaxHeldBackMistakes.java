package attention.checks.softmax;

import attention.check.Mistakes;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import java.util.Arrays;

/** Wrong answers to Softmax that only thousands of scores tell from right ones. */
final class SoftmaxHeldBackMistakes {
    static final Mistakes<Normalizer> ALL =
            Mistakes.<Normalizer>none()
                    .add(
                            "rounded",
                            "Your weights are rounded to five decimals. Of one weight nobody sees"
                                    + " it, but together they add up to {sum} instead of 1: round"
                                    + " when you print, not when you compute.",
                            scores ->
                                    Arrays.stream(new Softmax().weights(scores))
                                            .map(weight -> Math.round(weight * 1e5) / 1e5)
                                            .toArray())
                    .add(
                            "small-weights-left-out",
                            "{place} is {got} instead of {expected}: scores far below the largest"
                                    + " were left out of the sum. Each adds little, thousands of"
                                    + " them do not.",
                            scores -> {
                                double max = Arrays.stream(scores).max().orElseThrow();
                                double[] weights =
                                        Arrays.stream(scores)
                                                .map(score -> Math.exp(score - max))
                                                .map(power -> power < 1e-6 ? 0 : power)
                                                .toArray();
                                double sum = Arrays.stream(weights).sum();
                                return Arrays.stream(weights).map(it -> it / sum).toArray();
                            });

    private SoftmaxHeldBackMistakes() {}
}
