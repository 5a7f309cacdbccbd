package attention.checks.hardattention;

import static attention.checks.hardattention.Draws.is;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Vectors;
import attention.exercise.ReinforceContract;

/** Keys that are hardly ever drawn: their small weights count, and cancel where they were drawn. */
final class ReinforceHeldBackCheck extends ReinforceCheck {
    private static final double[] FAR_BELOW = {0, -80};
    private static final double TINY = 1e-12;

    private static final Mistakes<ReinforceContract> MISTAKES =
            Mistakes.<ReinforceContract>none()
                    .add(
                            "small-weights-left-out",
                            Draws.weighting(scores -> each(softmax(scores), Vectors::unlessSmall)))
                    .add(
                            "tiny-number-beside-the-weight",
                            Draws.slope(
                                    (p, key, j) -> p[key] * (is(j, key) - p[j]) / (p[key] + TINY)))
                    .add(
                            "divided-by-a-weight-of-0",
                            Draws.slope((p, key, j) -> p[key] * (is(j, key) - p[j]) / p[key]));

    @Override
    public Mistakes<ReinforceContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 10, points = 2, needs = 2)
    void keys_that_are_hardly_ever_drawn(Attempt<ReinforceContract> attempt) {
        attempt.asks(it -> it.gradient(new double[] {0, 0, -14}, 0, 100_000, 0))
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.gradient(FAR_BELOW, 1, 3, 1)).byHand("10b").equalsReference();
        attempt.asks(it -> it.gradient(FAR_BELOW, new int[] {0, 1}, new double[] {1, 4}))
                .equalsReference();
        attempt.asks(it -> it.gradient(new double[] {0, -1_000}, 1, 3, 1))
                .byHand("10c")
                .equalsReference();
    }
}
