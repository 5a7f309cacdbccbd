package attention.checks.multihead;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SplitHeadsContract;
import attention.matrix.Matrix;

/** More heads than anybody writes down one by one. */
final class SplitHeadsHeldBackCheck extends SplitHeadsCheck {
    private static final Mistakes<SplitHeadsContract> MISTAKES =
            Mistakes.<SplitHeadsContract>none()
                    .add(
                            "room-for-thirty-two-heads",
                            (joined, headCount) -> {
                                Matrix[] heads = new Matrix[32];
                                heads[headCount - 1] = joined;
                                return Heads.split(joined, headCount);
                            });

    @Override
    public Mistakes<SplitHeadsContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 1, needs = 2)
    void many_heads(Attempt<SplitHeadsContract> attempt) {
        attempt.calling("many", it -> it.heads(Heads.cells(3, 96), 48)).equalsReference();
    }
}
