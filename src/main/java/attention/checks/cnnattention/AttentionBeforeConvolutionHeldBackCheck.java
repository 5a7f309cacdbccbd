package attention.checks.cnnattention;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.AttentionBeforeConvolutionContract;

/** A weight that is tiny and counts, and a text longer than any that was shown. */
final class AttentionBeforeConvolutionHeldBackCheck extends AttentionBeforeConvolutionCheck {
    @Override
    public Mistakes<AttentionBeforeConvolutionContract> mistakes() {
        return WrongWeights.heldBack(AttentionBeforeConvolutionMistakes::weighing)
                .and(super.mistakes());
    }

    @Part(number = 8, points = 2, needs = 2)
    void a_tiny_weight_counts(Attempt<AttentionBeforeConvolutionContract> attempt) {
        asksForATinyWeight(attempt);
    }

    @Part(number = 9, points = 1, needs = 2)
    void a_long_text(Attempt<AttentionBeforeConvolutionContract> attempt) {
        asksForALongText(attempt);
    }
}
