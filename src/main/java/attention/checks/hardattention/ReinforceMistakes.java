package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.checks.pieces.Vectors;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.ReinforceContract;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Wrong answers to Reinforce that learners write. */
final class ReinforceMistakes {
    static final Mistakes<ReinforceContract> ALL =
            WrongSoftmaxes.addTo(
                    Mistakes.<ReinforceContract>none()
                            .add(
                                    "without-the-logarithm",
                                    one(
                                            (p, key, advantage, j) ->
                                                    advantage * p[key] * (is(j, key) - p[j])))
                            .add(
                                    "sign-turned",
                                    one((p, key, advantage, j) -> advantage * (p[j] - is(j, key))))
                            .add(
                                    "drawn-key-only",
                                    one((p, key, advantage, j) -> advantage * is(j, key)))
                            .add("one-forgotten", one((p, key, advantage, j) -> -advantage * p[j]))
                            .add(
                                    "divided-by-the-weight",
                                    one((p, key, advantage, j) -> advantage * is(j, key) / p[key]))
                            .add(
                                    "key-counted-from-one",
                                    one(
                                            (p, key, advantage, j) ->
                                                    advantage * (is(j, key - 1) - p[j])))
                            .add(
                                    "scores-instead-of-weights",
                                    new Draws(scores -> scores, Draws.SLOPE, Draws.OTHERS))
                            .add("baseline-ignored", single((loss, baseline) -> loss))
                            .add("baseline-added", single((loss, baseline) -> loss + baseline))
                            .add("own-loss-in-the-baseline", several(losses -> k -> mean(losses)))
                            .add("no-baseline-for-several", several(losses -> k -> 0))
                            .add(
                                    "others-divided-by-all",
                                    several(
                                            losses ->
                                                    k ->
                                                            (Arrays.stream(losses).sum()
                                                                            - losses[k])
                                                                    / losses.length))
                            .add(
                                    "earlier-draws-only",
                                    several(
                                            losses ->
                                                    k ->
                                                            Arrays.stream(losses, 0, k)
                                                                    .average()
                                                                    .orElse(0)))
                            .add(
                                    "lone-draw-gives-nan",
                                    several(
                                            losses ->
                                                    k ->
                                                            (Arrays.stream(losses).sum()
                                                                            - losses[k])
                                                                    / (losses.length - 1)))
                            .add("sum-of-the-draws", scaled((scores, draws) -> draws))
                            .add(
                                    "divided-by-the-keys",
                                    scaled((scores, draws) -> (double) draws / scores))
                            .add(
                                    "whole-number-division",
                                    scaled((scores, draws) -> draws == 1 ? 1 : 0))
                            .add(
                                    "own-loss-for-a-lone-draw",
                                    several(
                                            losses ->
                                                    losses.length == 1
                                                            ? k -> losses[0]
                                                            : Draws.OTHERS.of(losses))),
                    softmax -> new Draws(softmax::apply, Draws.SLOPE, Draws.OTHERS));

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
        return new Draws(Vectors::softmax, slope, Draws.OTHERS);
    }

    /** Wrong baselines of several draws. */
    private static ReinforceContract several(Draws.Baselines baselines) {
        return new Draws(Vectors::softmax, Draws.SLOPE, baselines);
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
