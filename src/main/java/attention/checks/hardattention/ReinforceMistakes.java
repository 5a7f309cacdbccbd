package attention.checks.hardattention;

import static attention.checks.hardattention.Draws.baseline;
import static attention.checks.hardattention.Draws.is;
import static attention.checks.hardattention.Draws.slope;
import static attention.checks.hardattention.Draws.sumOfOthers;
import static attention.checks.pieces.Vectors.each;

import attention.check.Mistakes;
import attention.checks.pieces.Vectors;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.ReinforceContract;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** Wrong answers to Reinforce that learners write. */
final class ReinforceMistakes {
    static final Mistakes<ReinforceContract> ALL =
            WrongSoftmaxes.addTo(
                    Mistakes.<ReinforceContract>none()
                            .add(
                                    "without-the-logarithm",
                                    slope((p, key, j) -> p[key] * (is(j, key) - p[j])))
                            .add("sign-turned", slope((p, key, j) -> p[j] - is(j, key)))
                            .add("drawn-key-only", slope((p, key, j) -> is(j, key)))
                            .add("one-forgotten", slope((p, key, j) -> -p[j]))
                            .add("divided-by-the-weight", slope((p, key, j) -> is(j, key) / p[key]))
                            .add(
                                    "key-counted-from-one",
                                    slope((p, key, j) -> is(j, key - 1) - p[j]))
                            .add("scores-instead-of-weights", Draws.weighting(scores -> scores))
                            .add("baseline-ignored", single((loss, baseline) -> loss))
                            .add("baseline-added", single((loss, baseline) -> loss + baseline))
                            .add(
                                    "own-loss-in-the-baseline",
                                    baseline((losses, k) -> Vectors.mean(losses)))
                            .add("no-baseline-for-several", baseline((losses, k) -> 0))
                            .add(
                                    "others-divided-by-all",
                                    baseline((losses, k) -> sumOfOthers(losses, k) / losses.length))
                            .add(
                                    "earlier-draws-only",
                                    baseline(
                                            (losses, k) ->
                                                    Arrays.stream(losses, 0, k)
                                                            .average()
                                                            .orElse(0)))
                            .add(
                                    "lone-draw-gives-nan",
                                    baseline(
                                            (losses, k) ->
                                                    sumOfOthers(losses, k) / (losses.length - 1)))
                            .add("sum-of-the-draws", scaled((scores, draws) -> draws))
                            .add("divided-by-the-keys", scaled((scores, draws) -> draws / scores))
                            .add(
                                    "whole-number-division",
                                    scaled((scores, draws) -> draws == 1 ? 1 : 0))
                            .add(
                                    "own-loss-for-a-lone-draw",
                                    baseline(
                                            (losses, k) ->
                                                    losses.length == 1
                                                            ? losses[0]
                                                            : Draws.OTHERS.of(losses, k))),
                    Draws::weighting);

    private ReinforceMistakes() {}

    /** A wrong factor of one draw; several draws right. */
    private static ReinforceContract single(DoubleBinaryOperator advantage) {
        return new ReinforceContract() {
            @Override
            public double[] gradient(double[] scores, int sampled, double loss, double baseline) {
                return Draws.RIGHT.gradient(
                        scores, sampled, advantage.applyAsDouble(loss, baseline), 0);
            }

            @Override
            public double[] gradient(double[] scores, int[] sampled, double[] losses) {
                return Draws.RIGHT.gradient(scores, sampled, losses);
            }
        };
    }

    /** Several draws wrong by a factor of the counts of keys and draws; one draw right. */
    private static ReinforceContract scaled(DoubleBinaryOperator factor) {
        return new ReinforceContract() {
            @Override
            public double[] gradient(double[] scores, int sampled, double loss, double baseline) {
                return Draws.RIGHT.gradient(scores, sampled, loss, baseline);
            }

            @Override
            public double[] gradient(double[] scores, int[] sampled, double[] losses) {
                double[] right = Draws.RIGHT.gradient(scores, sampled, losses);
                double by = factor.applyAsDouble(scores.length, sampled.length);
                return each(right, x -> x * by);
            }
        };
    }
}
