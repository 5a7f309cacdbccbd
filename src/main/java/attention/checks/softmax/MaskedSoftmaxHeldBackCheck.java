package attention.checks.softmax;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.MaskedSoftmaxContract;

/** Softmax with forbidden places, with scores beyond every number that one might put there. */
final class MaskedSoftmaxHeldBackCheck extends MaskedSoftmaxCheck {
    @Override
    public Mistakes<MaskedSoftmaxContract> mistakes() {
        return MaskedSoftmaxHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 8, points = 2, title = "scores of any size, allowed or not", needs = 2)
    void scores_of_any_size(Attempt<MaskedSoftmaxContract> attempt) {
        double[] high = {1e15, 2, 1};
        attempt.calling(
                        "the weights of 1e15, 2, 1, the first forbidden",
                        it -> it.weights(high, new boolean[] {false, true, true}))
                .byHand(
                        "only 2 and 1 count: 1 / (1 + e⁻¹) = 0.731059, whatever the first score is.")
                .equalsReference();
        // Within what a float holds, and equal there too.
        double[] low = {-4e30, 5, -4e30};
        attempt.calling(
                        "the weights of −4e30, 5, −4e30, the second forbidden",
                        it -> it.weights(low, new boolean[] {true, false, true}))
                .byHand(
                        "two allowed scores that are equal have one half each, however low they are.")
                .equalsReference();
    }
}
