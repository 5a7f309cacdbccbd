package attention.checks.gumbelsoftmax;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.GumbelSoftmaxContract;

/** Scores, noise and temperature a billion times smaller: the weights stay the same. */
final class GumbelSoftmaxHeldBackCheck extends GumbelSoftmaxCheck {
    /** A power of 2, so that it divides without rounding, in a float too. */
    private static final double BILLION = Math.scalb(1.0, 30);

    private static final double COLD = 1e-3;

    private static final Mistakes<GumbelSoftmaxContract> MISTAKES =
            Mistakes.<GumbelSoftmaxContract>none()
                    .add(
                            "temperature-kept-from-0",
                            forward((s, g, t) -> Loops.soft(s, g, Math.max(COLD, t))))
                    .add(
                            "hard-when-cold",
                            forward((s, g, t) -> t < COLD ? Loops.hard(s, g) : Loops.soft(s, g, t)))
                    .add(
                            "weights-raised-to-a-power",
                            forward(
                                    (s, g, t) ->
                                            Loops.shares(
                                                    Loops.softmax(Loops.plus(s, g)),
                                                    weight -> Math.pow(weight, 1 / t))));

    @Override
    public Mistakes<GumbelSoftmaxContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 10, points = 2, needs = 2)
    void nearly_frozen(Attempt<GumbelSoftmaxContract> attempt) {
        double[] scores = Loops.over(new double[] {1, 0.5, -1}, BILLION);
        double[] noise = Loops.over(new double[] {-1, 0.5, 0.5}, BILLION);
        attempt.calling("all-divided", it -> it.forward(scores, noise, 1 / BILLION))
                .byHand()
                .equalsReference();
    }

    /** The way back goes through the same weights. */
    private static GumbelSoftmaxContract forward(GumbelForward forward) {
        return GumbelSoftmaxMistakes.of(
                forward, (s, g, t, u) -> Loops.over(Loops.back(forward.weights(s, g, t), u), t));
    }
}
