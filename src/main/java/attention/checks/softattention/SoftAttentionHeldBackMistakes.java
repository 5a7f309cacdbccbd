package attention.checks.softattention;

import attention.check.Mistakes;
import attention.exercise.SoftAttentionContract;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Wrong answers to SoftAttention that only thousands of keys tell from right ones. */
final class SoftAttentionHeldBackMistakes {
    static final Mistakes<SoftAttentionContract> ALL =
            Mistakes.<SoftAttentionContract>none()
                    .add(
                            "rounded",
                            "{place} is {got} instead of {expected}: your weights are rounded to six"
                                    + " decimals. Of a few keys nobody sees it, of thousands it adds"
                                    + " up. Round when you print, not when you compute.",
                            weighing(
                                    scores ->
                                            Arrays.stream(new Softmax().weights(scores))
                                                    .map(weight -> Math.round(weight * 1e6) / 1e6)
                                                    .toArray()))
                    .add(
                            "small-weights-left-out",
                            "{place} is {got} instead of {expected}: keys far below the best one were"
                                    + " left out. Each of them adds little, thousands of them do not.",
                            weighing(
                                    scores ->
                                            Arrays.stream(new Softmax().weights(scores))
                                                    .map(weight -> weight < 1e-6 ? 0 : weight)
                                                    .toArray()))
                    .add(
                            "mean-subtracted",
                            "{place} is {got} instead of {expected}: an exponential became infinite,"
                                    + " though you subtract something. The mean of the scores, or the"
                                    + " middle of them, can be far below the largest: subtract the"
                                    + " largest itself.",
                            weighing(
                                    scores -> {
                                        double mean = Arrays.stream(scores).average().orElse(0);
                                        return SoftAttentionMistakes.shares(
                                                SoftAttentionMistakes.exps(scores, mean));
                                    }));

    private SoftAttentionHeldBackMistakes() {}

    private static SoftAttentionContract weighing(UnaryOperator<double[]> normalizer) {
        return SoftAttentionMistakes.weights(
                scores -> SoftAttentionMistakes.rows(scores, normalizer));
    }
}
