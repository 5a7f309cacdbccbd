package attention.checks.multihead;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SplitHeadsContract;
import attention.matrix.Matrix;
import attention.variant.SplitHeads;
import java.util.Arrays;

/**
 * Checks how columns are shared out. Every cell says where it comes from, 100 · token + feature, so
 * that whatever is moved to another place shows it.
 */
class SplitHeadsCheck implements Check<SplitHeadsContract> {
    static final Matrix CELLS = Heads.cells(4, 6);

    @Override
    public SplitHeadsContract reference() {
        return SplitHeads::heads;
    }

    @Override
    public Mistakes<SplitHeadsContract> mistakes() {
        return SplitHeadsMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void as_many_matrices_as_heads(Attempt<SplitHeadsContract> attempt) {
        attempt.calling("numbered", it -> it.heads(CELLS, 2)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void numbered_cells_by_hand(Attempt<SplitHeadsContract> attempt) {
        attempt.calling("numbered", it -> it.heads(CELLS, 2)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void one_head_and_heads_of_width_1(Attempt<SplitHeadsContract> attempt) {
        attempt.calling("one-head", it -> it.heads(CELLS, 1)).equalsReference();
        attempt.calling("narrow", it -> it.heads(CELLS, 6)).equalsReference();
        attempt.calling("one-token", it -> it.heads(CELLS.rowRange(3, 4), 3)).equalsReference();
    }

    @Part(number = 4, points = 2, needs = 2)
    void any_sizes(Attempt<SplitHeadsContract> attempt) {
        attempt.forAll(
                draw -> {
                    int headCount = draw.size(1, 4);
                    Matrix joined = draw.grid(draw.size(1, 5), headCount * draw.size(1, 4));
                    attempt.asks(it -> it.heads(joined, headCount)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 2)
    void a_shorter_text(Attempt<SplitHeadsContract> attempt) {
        attempt.calling("cut-off", it -> it.heads(CELLS.rowRange(0, 2), 3))
                .sameAs("cut-off-afterwards", it -> firstTwo(it.heads(CELLS, 3)));
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<SplitHeadsContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Matrix[] firstTwo(Matrix[] heads) {
        return Arrays.stream(heads).map(head -> head.rowRange(0, 2)).toArray(Matrix[]::new);
    }
}
