package attention.checks.softmax;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.MaskedSoftmaxContract;

/** Softmax with forbidden places, with scores beyond every number that one might put there. */
final class MaskedSoftmaxHeldBackCheck extends MaskedSoftmaxCheck {
    private static final double LARGE_NEGATIVE = -1e12;

    private static final Mistakes<MaskedSoftmaxContract> MISTAKES =
            Mistakes.<MaskedSoftmaxContract>none()
                    .add(
                            "forbidden-score-lowered",
                            MaskedSoftmaxMistakes.withForbidden(score -> score + LARGE_NEGATIVE));

    @Override
    public Mistakes<MaskedSoftmaxContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 2, needs = 2)
    void scores_of_any_size(Attempt<MaskedSoftmaxContract> attempt) {
        double[] high = {1e15, 2, 1};
        attempt.calling("huge-forbidden", it -> it.weights(high, new boolean[] {false, true, true}))
                .byHand()
                .equalsReference();
        // Within what a float holds, and equal there too.
        double[] low = {-4e30, 5, -3e30};
        attempt.calling("huge-below-zero", it -> it.weights(low, new boolean[] {true, false, true}))
                .byHand("8b")
                .equalsReference();
    }
}
