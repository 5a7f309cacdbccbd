package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.exercise.ReinforceContract;
import java.util.Arrays;

/** Wrong answers to Reinforce that pass while no key is very unlikely. */
final class ReinforceHeldBackMistakes {
    private static final double TINY = 1e-12;

    static final Mistakes<ReinforceContract> ALL =
            Mistakes.<ReinforceContract>none()
                    .add(
                            "small-weights-left-out",
                            "{place} is {got} instead of {expected}: a weight that looked too small"
                                    + " to count was rounded or taken for 0. The loss is so large"
                                    + " that the product is not small.",
                            new Draws(
                                    scores ->
                                            Arrays.stream(Draws.softmax(scores))
                                                    .map(weight -> weight < 1e-6 ? 0 : weight)
                                                    .toArray(),
                                    Draws.SLOPE,
                                    Draws.OTHERS))
                    .add(
                            "tiny-number-beside-the-weight",
                            "{place} is {got} instead of {expected}: your estimate vanishes because"
                                    + " the drawn key is so unlikely. Did you add a tiny number to"
                                    + " its weight, as in log(p + 1e-12), or leave small weights out?"
                                    + " The slope of log p is 1 − p; no weight is divided by.",
                            one(
                                    (p, key, advantage, j) ->
                                            advantage
                                                    * (p[key] * (is(j, key) - p[j]))
                                                    / (p[key] + TINY)))
                    .add(
                            "divided-by-a-weight-of-0",
                            "{place} is {got} instead of {expected}: the weight of the drawn key is"
                                    + " too small for a double, so it is 0, and you divide by it. In"
                                    + " the slope of p over p the weight cancels: 1 − p[j] and −p[j]"
                                    + " need no division.",
                            one(
                                    (p, key, advantage, j) ->
                                            advantage * (p[key] * (is(j, key) - p[j])) / p[key]));

    private ReinforceHeldBackMistakes() {}

    private static ReinforceContract one(Draws.Slope slope) {
        return new Draws(Draws::softmax, slope, Draws.OTHERS);
    }

    private static double is(int j, int key) {
        return j == key ? 1 : 0;
    }
}
