package attention.checks.multihead;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.MergeHeadsContract;
import attention.matrix.Matrix;

/** More heads than anybody writes down one by one. */
final class MergeHeadsHeldBackCheck extends MergeHeadsCheck {
    private static final Mistakes<MergeHeadsContract> MISTAKES =
            Mistakes.<MergeHeadsContract>none()
                    .add(
                            "room-for-128-columns",
                            heads -> {
                                Matrix joined = Heads.joined(heads);
                                double[] row = new double[128];
                                System.arraycopy(joined.row(0), 0, row, 0, joined.cols());
                                return joined;
                            });

    @Override
    public Mistakes<MergeHeadsContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 7, points = 1, needs = 2)
    void many_heads(Attempt<MergeHeadsContract> attempt) {
        Matrix[] heads = Heads.split(Heads.cells(3, 144), 48);
        attempt.calling("many", it -> it.joined(heads)).equalsReference();
    }
}
