package attention.checks.hardattention;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.HardAttentionContract;

/** The largest score where all are next to each other. */
final class HardAttentionHeldBackCheck extends HardAttentionCheck {
    private static final Mistakes<HardAttentionContract> MISTAKES =
            Mistakes.<HardAttentionContract>none()
                    .add(
                            "nearly-equal-taken-for-equal",
                            HardAttentionMistakes.search((it, j, best) -> it[j] > it[best] + 1e-9));

    @Override
    public Mistakes<HardAttentionContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 1, needs = 2)
    void however_near(Attempt<HardAttentionContract> attempt) {
        attempt.calling("tiny", it -> it.pick(new double[] {1e-13, 3e-13, 2e-13}))
                .byHand()
                .equalsReference();
    }
}
