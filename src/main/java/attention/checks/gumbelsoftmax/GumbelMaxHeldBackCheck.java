package attention.checks.gumbelsoftmax;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.GumbelMaxContract;

/** Gumbel noise at both ends: the smallest and largest numbers that Random gives. */
final class GumbelMaxHeldBackCheck extends GumbelMaxCheck {
    /** The smallest above 0 that {@code Random.nextDouble} gives. */
    private static final double SMALLEST = Math.scalb(1.0, -53);

    /** The largest below 1 that a float holds, for right answers with a float inside. */
    private static final double LARGEST = Math.nextDown(1f);

    @Override
    public Mistakes<GumbelMaxContract> mistakes() {
        return GumbelMaxHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 9, points = 1, title = "uniform numbers next to 0 and 1", needs = 2)
    void next_to_0_and_1(Attempt<GumbelMaxContract> attempt) {
        attempt.calling(
                        "the noise of 1.1e-16, the smallest number that nextDouble() gives above 0",
                        it -> it.noise(new double[] {SMALLEST}))
                .byHand("log 2⁻⁵³ = −36.7368; −log 36.7368 = −3.60378.")
                .equalsReference();
        attempt.calling(
                        "the noise of 1 − 6e-8, the largest number that nextFloat() gives",
                        it -> it.noise(new double[] {LARGEST}))
                .byHand("log (1 − 2⁻²⁴) = −5.96046e-8; −log 5.96046e-8 = 16.6355.")
                .equalsReference();
    }
}
