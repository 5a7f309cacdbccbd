package attention.checks.gumbelsoftmax;

import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.softmax;

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
                            forward((s, g, t) -> Noisy.soft(s, g, Math.max(COLD, t))))
                    .add(
                            "hard-when-cold",
                            forward((s, g, t) -> t < COLD ? Noisy.hard(s, g) : Noisy.soft(s, g, t)))
                    .add(
                            "weights-raised-to-a-power",
                            forward(
                                    (s, g, t) ->
                                            Noisy.shares(
                                                    softmax(plus(s, g)),
                                                    weight -> Math.pow(weight, 1 / t))));

    @Override
    public Mistakes<GumbelSoftmaxContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 10, points = 2, needs = 2)
    void nearly_frozen(Attempt<GumbelSoftmaxContract> attempt) {
        double[] scores = over(new double[] {1, 0.5, -1}, BILLION);
        double[] noise = over(new double[] {-1, 0.5, 0.5}, BILLION);
        attempt.calling("all-divided", it -> it.forward(scores, noise, 1 / BILLION))
                .byHand()
                .equalsReference();
    }

    /** The way back goes through the same weights. */
    private static GumbelSoftmaxContract forward(GumbelForward forward) {
        return GumbelSoftmaxMistakes.of(
                forward, (s, g, t, u) -> over(Noisy.back(forward.weights(s, g, t), u), t));
    }
}
