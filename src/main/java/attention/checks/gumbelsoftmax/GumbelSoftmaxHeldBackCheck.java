package attention.checks.gumbelsoftmax;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.GumbelSoftmaxContract;

/** Scores, noise and temperature a billion times smaller: the weights stay the same. */
final class GumbelSoftmaxHeldBackCheck extends GumbelSoftmaxCheck {
    /** A power of 2, so that it divides without rounding, in a float too. */
    private static final double BILLION = Math.scalb(1.0, 30);

    @Override
    public Mistakes<GumbelSoftmaxContract> mistakes() {
        return GumbelSoftmaxHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 10, points = 2, title = "forward: nearly frozen, and still soft", needs = 2)
    void nearly_frozen(Attempt<GumbelSoftmaxContract> attempt) {
        double[] scores = Loops.over(new double[] {1, 0.5, -1}, BILLION);
        double[] noise = Loops.over(new double[] {-1, 0.5, 0.5}, BILLION);
        attempt.calling(
                        "forward of the scores 1, 0.5, −1, the noise −1, 0.5, 0.5, at temperature 1,"
                                + " all of them divided by a billion, 2³⁰",
                        it -> it.forward(scores, noise, 1 / BILLION))
                .byHand(
                        "the sums over the temperature are 0, 1, −0.5, as without the billion:"
                                + " 1, e and e^−0.5 over 4.32481.")
                .equalsReference();
    }
}
