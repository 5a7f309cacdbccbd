package attention.checks.selfandgeneral;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Flags;
import attention.exercise.PaddingMaskContract;

/** More keys than anybody draws. */
final class PaddingMaskHeldBackCheck extends PaddingMaskCheck {
    private static final int FAR = 128;
    private static final int MANY = 300;

    private static final Mistakes<PaddingMaskContract> MISTAKES =
            Mistakes.<PaddingMaskContract>none()
                    .add(
                            "never-more-than-128-keys",
                            PaddingMaskMistakes.where((i, j, padding) -> j < FAR && !padding[j]));

    @Override
    public Mistakes<PaddingMaskContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 1, needs = 2)
    void hundreds_of_keys(Attempt<PaddingMaskContract> attempt) {
        boolean[] padding = new boolean[MANY];
        for (int key = 250; key < MANY; key++) {
            padding[key] = true;
        }
        attempt.asks(it -> it.allowed(2, padding)).byHand().equalsReference();
    }

    @Part(number = 9, points = 1, needs = 4)
    void two_large_masks(Attempt<PaddingMaskContract> attempt) {
        boolean[][] even = Flags.table(2, MANY, (i, j) -> j % 2 == 0);
        boolean[][] third = Flags.table(2, MANY, (i, j) -> j % 3 == i);
        attempt.calling("large", it -> it.both(even, third)).equalsReference();
    }
}
