package attention.checks.selfandgeneral;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.CausalMaskContract;

/** A text longer than anybody draws. */
final class CausalMaskHeldBackCheck extends CausalMaskCheck {
    private static final int FAR = 128;

    private static final Mistakes<CausalMaskContract> MISTAKES =
            Mistakes.<CausalMaskContract>none()
                    .add(
                            "never-farther-back-than-128",
                            CausalMaskMistakes.where((i, j) -> j <= i && i - j <= FAR));

    @Override
    public Mistakes<CausalMaskContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 2, needs = 2)
    void hundreds_of_words(Attempt<CausalMaskContract> attempt) {
        attempt.asks(it -> it.allowed(300)).byHand().equalsReference();
    }
}
