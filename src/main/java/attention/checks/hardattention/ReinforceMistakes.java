package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.exercise.ReinforceContract;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Wrong answers to Reinforce that learners write. */
final class ReinforceMistakes {
    static final Mistakes<ReinforceContract> ALL =
            Mistakes.<ReinforceContract>none()
                    .add(
                            "without-the-logarithm",
                            "{place} is {got} instead of {expected}, too small by the weight of the"
                                    + " drawn key: that is the slope of p, not of log p. Likely keys"
                                    + " are drawn more often already; do not weigh them twice.",
                            one((p, key, advantage, j) -> advantage * p[key] * (is(j, key) - p[j])))
                    .add(
                            "sign-turned",
                            "{place} is {got} instead of {expected}: the sign is turned. It is loss"
                                    + " − baseline, and 1 − p[j] for the drawn key: the slopes of a"
                                    + " loss. Going the other way is the step that follows.",
                            one((p, key, advantage, j) -> advantage * (p[j] - is(j, key))))
                    .add(
                            "drawn-key-only",
                            "{place} is {got} instead of {expected}: when the drawn key's weight"
                                    + " rises all others sink. Each score has the part −p[j], the"
                                    + " drawn one 1 − p[j].",
                            one((p, key, advantage, j) -> advantage * is(j, key)))
                    .add(
                            "one-forgotten",
                            "{place} is {got} instead of {expected}: −p[j] for all keys, the drawn"
                                    + " one too. Its own slope is 1 − p[j].",
                            one((p, key, advantage, j) -> -advantage * p[j]))
                    .add(
                            "divided-by-the-weight",
                            "{place} is {got} instead of {expected}: ∂ log p / ∂p = 1/p is the slope"
                                    + " for the *weight*. Go on to the scores: times the Jacobian of"
                                    + " softmax, and the weight cancels.",
                            one((p, key, advantage, j) -> advantage * is(j, key) / p[key]))
                    .add(
                            "key-counted-from-one",
                            "{place} is {got} instead of {expected}: you took sampled for a place"
                                    + " counted from 1. It is an index, the first key being 0.",
                            one((p, key, advantage, j) -> advantage * (is(j, key - 1) - p[j])))
                    .add(
                            "scores-instead-of-weights",
                            "{place} is {got} instead of {expected}: you subtract the score. Take the"
                                    + " weight, softmax of the scores.",
                            new Draws(scores -> scores, Draws.SLOPE, Draws.OTHERS))
                    .add(
                            "no-max-shift",
                            "{place} is {got} instead of {expected}: Math.exp(10000) is infinite,"
                                    + " and exp(−2000) is 0. Subtract the largest score in your"
                                    + " softmax.",
                            new Draws(
                                    scores ->
                                            Draws.overTheSum(
                                                    Arrays.stream(scores).map(Math::exp).toArray()),
                                    Draws.SLOPE,
                                    Draws.OTHERS))
                    .add(
                            "not-the-largest-subtracted",
                            "{place} is {got} instead of {expected}: Math.exp became infinite, though"
                                    + " your softmax subtracts a number. The first score, or the"
                                    + " mean, can be far below the largest: subtract the largest.",
                            new Draws(
                                    scores ->
                                            Draws.overTheSum(
                                                    Arrays.stream(scores)
                                                            .map(x -> Math.exp(x - scores[0]))
                                                            .toArray()),
                                    Draws.SLOPE,
                                    Draws.OTHERS))
                    .add(
                            "baseline-ignored",
                            "{place} is {got}: the loss itself is a factor. What counts is how much"
                                    + " worse than expected it was: loss − baseline.",
                            single((loss, baseline) -> loss))
                    .add(
                            "baseline-added",
                            "{place} is {got}: that is loss + baseline as a factor. Subtract the"
                                    + " baseline.",
                            single((loss, baseline) -> loss + baseline))
                    .add(
                            "own-loss-in-the-baseline",
                            "{place} is {got} instead of {expected}: each draw's own loss is in its"
                                    + " baseline, which makes everything short by (K − 1)/K, with K"
                                    + " draws. Take the mean of the other losses alone.",
                            several(losses -> k -> mean(losses)))
                    .add(
                            "no-baseline-for-several",
                            "{place} is {got} instead of {expected}: your draws have no baseline."
                                    + " Each one's is the mean of the other losses.",
                            several(losses -> k -> 0))
                    .add(
                            "others-divided-by-all",
                            "{place} is {got} instead of {expected}: the sum of the other losses is"
                                    + " divided by the number of all draws. The others are one less.",
                            several(
                                    losses ->
                                            k ->
                                                    (Arrays.stream(losses).sum() - losses[k])
                                                            / losses.length))
                    .add(
                            "earlier-draws-only",
                            "{place} is {got} instead of {expected}: the baseline is the mean of the"
                                    + " losses *before* the draw. Take those after it as well.",
                            several(losses -> k -> Arrays.stream(losses, 0, k).average().orElse(0)))
                    .add(
                            "lone-draw-gives-nan",
                            "{place} is {got}: a lone draw has no others, and 0 / 0 is NaN. Its"
                                    + " baseline is 0.",
                            several(
                                    losses ->
                                            k ->
                                                    (Arrays.stream(losses).sum() - losses[k])
                                                            / (losses.length - 1)))
                    .add(
                            "sum-of-the-draws",
                            "{place} is {got} instead of {expected}: the estimates are added up, but"
                                    + " not divided by the number of draws.",
                            scaled((scores, draws) -> draws))
                    .add(
                            "divided-by-the-keys",
                            "{place} is {got} instead of {expected}: you divide by the number of"
                                    + " keys. It is a mean over the draws, sampled.length.",
                            scaled((scores, draws) -> (double) draws / scores))
                    .add(
                            "whole-number-division",
                            "{place} is {got} instead of {expected}: 1 / sampled.length is 0 between"
                                    + " whole numbers. Divide the sum instead, or write 1.0.",
                            scaled((scores, draws) -> draws == 1 ? 1 : 0));

    private ReinforceMistakes() {}

    /** A number for two numbers. */
    private interface Two {
        double of(double a, double b);
    }

    /** A factor from the counts of keys and draws. */
    private interface Counts {
        double of(int keys, int draws);
    }

    /** A wrong estimate of one draw, and so of several. */
    private static ReinforceContract one(Draws.Slope slope) {
        return new Draws(Draws::softmax, slope, Draws.OTHERS);
    }

    /** Wrong baselines of several draws. */
    private static ReinforceContract several(Draws.Baselines baselines) {
        return new Draws(Draws::softmax, Draws.SLOPE, baselines);
    }

    /** A wrong factor of one draw; several draws right. */
    private static ReinforceContract single(Two factor) {
        return new ReinforceContract() {
            @Override
            public double[] gradient(double[] scores, int sampled, double loss, double baseline) {
                return Draws.RIGHT.gradient(scores, sampled, factor.of(loss, baseline), 0);
            }

            @Override
            public double[] gradient(double[] scores, int[] sampled, double[] losses) {
                return Draws.RIGHT.gradient(scores, sampled, losses);
            }
        };
    }

    /** Several draws wrong by a factor; one draw right. */
    private static ReinforceContract scaled(Counts factor) {
        return new ReinforceContract() {
            @Override
            public double[] gradient(double[] scores, int sampled, double loss, double baseline) {
                return Draws.RIGHT.gradient(scores, sampled, loss, baseline);
            }

            @Override
            public double[] gradient(double[] scores, int[] sampled, double[] losses) {
                double[] right = Draws.RIGHT.gradient(scores, sampled, losses);
                double by = factor.of(scores.length, sampled.length);
                return Arrays.stream(right).map(x -> x * by).toArray();
            }
        };
    }

    private static double is(int j, int key) {
        return j == key ? 1 : 0;
    }

    private static double mean(double[] losses) {
        return IntStream.range(0, losses.length).mapToDouble(k -> losses[k]).average().orElse(0);
    }
}
