package attention.checks.multihead;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.exercise.MergeHeadsContract;
import attention.matrix.Matrix;
import attention.variant.MergeHeads;
import java.util.Arrays;

/** Checks how heads are put side by side, on the numbered cells of {@link SplitHeadsCheck}. */
class MergeHeadsCheck implements Check<MergeHeadsContract> {
    private static final Matrix[] THREE = Heads.split(SplitHeadsCheck.CELLS, 3);

    @Override
    public MergeHeadsContract reference() {
        return MergeHeads::joined;
    }

    @Override
    public Mistakes<MergeHeadsContract> mistakes() {
        return MergeHeadsMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_token(Attempt<MergeHeadsContract> attempt) {
        Matrix[] heads = Heads.split(Grids.numbers(4, 8, 3), 4);
        attempt.calling("shape", it -> it.joined(heads)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void numbered_cells_by_hand(Attempt<MergeHeadsContract> attempt) {
        attempt.calling("numbered", it -> it.joined(THREE)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void one_head_and_heads_of_width_1(Attempt<MergeHeadsContract> attempt) {
        Matrix[] narrow = Heads.split(SplitHeadsCheck.CELLS, 6);
        attempt.calling("one-head", it -> it.joined(Heads.split(SplitHeadsCheck.CELLS, 1)))
                .equalsReference();
        attempt.calling("narrow", it -> it.joined(narrow)).equalsReference();
    }

    @Part(number = 4, points = 2, needs = 2)
    void any_sizes(Attempt<MergeHeadsContract> attempt) {
        attempt.forAll(
                draw -> {
                    Matrix[] heads = draw.grids(draw.size(1, 4), draw.size(1, 5), draw.size(1, 4));
                    attempt.asks(it -> it.joined(heads)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 2)
    void a_shorter_text(Attempt<MergeHeadsContract> attempt) {
        Matrix[] shorter =
                Arrays.stream(THREE).map(head -> head.rowRange(0, 2)).toArray(Matrix[]::new);
        attempt.calling("cut-off", it -> it.joined(shorter))
                .sameAs("cut-off-afterwards", it -> it.joined(THREE).rowRange(0, 2));
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<MergeHeadsContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
