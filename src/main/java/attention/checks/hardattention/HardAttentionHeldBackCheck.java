package attention.checks.hardattention;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.HardAttentionContract;

/** The largest score where all are next to each other, and where all are far below 0. */
final class HardAttentionHeldBackCheck extends HardAttentionCheck {
    @Override
    public Mistakes<HardAttentionContract> mistakes() {
        return HardAttentionHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 7, points = 1, title = "however near, however far below 0", needs = 2)
    void however_near(Attempt<HardAttentionContract> attempt) {
        attempt.calling(
                        "the pick of 1e-13, 3e-13, 2e-13",
                        it -> it.pick(new double[] {1e-13, 3e-13, 2e-13}))
                .byHand("3e-13 is three times 1e-13: larger is larger, however small both are.")
                .equalsReference();
        attempt.calling(
                        "the pick of −3e20, −2e20, −4e20",
                        it -> it.pick(new double[] {-3e20, -2e20, -4e20}))
                .equalsReference();
    }
}
