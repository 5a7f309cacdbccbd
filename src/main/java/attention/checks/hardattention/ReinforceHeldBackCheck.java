package attention.checks.hardattention;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.ReinforceContract;

/** Keys that are hardly ever drawn: their small weights count, and cancel where they were drawn. */
final class ReinforceHeldBackCheck extends ReinforceCheck {
    private static final double[] FAR_BELOW = {0, -80};

    @Override
    public Mistakes<ReinforceContract> mistakes() {
        return ReinforceHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 10, points = 2, title = "keys that are hardly ever drawn", needs = 2)
    void keys_that_are_hardly_ever_drawn(Attempt<ReinforceContract> attempt) {
        attempt.calling(
                        "the estimate for the scores 0, 0, −14, key 0, loss 100000, baseline 0",
                        it -> it.gradient(new double[] {0, 0, -14}, 0, 100_000, 0))
                .byHand("the third weight is 4.15764e-7; −100000 times that is −0.0415764.")
                .equalsReference();
        attempt.calling(
                        "the estimate for the scores 0, −80, key 1, loss 3, baseline 1",
                        it -> it.gradient(FAR_BELOW, 1, 3, 1))
                .byHand(
                        "p = e⁻⁸⁰ = 1.8e-35 for the drawn key; 2 · (1 − p) is 2, and 2 · (−p) for"
                                + " the other key, whose p is 1, is −2.")
                .equalsReference();
        attempt.calling(
                        "the gradient for the scores 0, −80, the keys 0, 1, the losses 1, 4",
                        it -> it.gradient(FAR_BELOW, new int[] {0, 1}, new double[] {1, 4}))
                .equalsReference();
        attempt.calling(
                        "the estimate for the scores 0, −1000, key 1, loss 3, baseline 1",
                        it -> it.gradient(new double[] {0, -1_000}, 1, 3, 1))
                .byHand(
                        "e⁻¹⁰⁰⁰ is 0 in a double; the slope of its logarithm is 1 − 0 all the same.")
                .equalsReference();
    }
}
