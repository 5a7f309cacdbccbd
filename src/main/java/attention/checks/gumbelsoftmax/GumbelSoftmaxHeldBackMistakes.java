package attention.checks.gumbelsoftmax;

import attention.check.Mistakes;
import attention.exercise.GumbelSoftmaxContract;

/** Wrong answers to GumbelSoftmax that pass while the temperature is not near 0. */
final class GumbelSoftmaxHeldBackMistakes {
    private static final double COLD = 1e-3;

    static final Mistakes<GumbelSoftmaxContract> ALL =
            Mistakes.<GumbelSoftmaxContract>none()
                    .add(
                            "temperature-kept-from-0",
                            "{place} is {got} instead of {expected}: your temperature does not go"
                                    + " below some small number, so the weights are far too even. Any"
                                    + " temperature above 0 can be divided by.",
                            forward((s, g, t) -> Loops.soft(s, g, Math.max(COLD, t))))
                    .add(
                            "hard-when-cold",
                            "{place} is {got} instead of {expected}: below some temperature you give"
                                    + " all weight to one key. How hard the choice is depends on how"
                                    + " far apart the sums are, and these are as near as the"
                                    + " temperature is low.",
                            forward((s, g, t) -> t < COLD ? Loops.hard(s, g) : Loops.soft(s, g, t)))
                    .add(
                            "weights-raised-to-a-power",
                            "{place} is {got} instead of {expected}: the softmax was taken first and"
                                    + " its weights raised to 1 / temperature. On paper that is the"
                                    + " same; but a third to the power of a billion is 0, and 0 / 0"
                                    + " is NaN. Divide the sums, then take the softmax.",
                            forward(
                                    (s, g, t) ->
                                            Loops.shares(
                                                    Loops.softmax(Loops.plus(s, g)),
                                                    weight -> Math.pow(weight, 1 / t))));

    private GumbelSoftmaxHeldBackMistakes() {}

    /** The way back goes through the same weights. */
    private static GumbelSoftmaxContract forward(GumbelForward forward) {
        return GumbelSoftmaxMistakes.of(
                forward, (s, g, t, u) -> Loops.over(Loops.back(forward.weights(s, g, t), u), t));
    }
}
