package attention.checks.staticanddynamic;

import static attention.checks.pieces.Grids.rounded;
import static attention.checks.staticanddynamic.Stepping.RIGHT;
import static attention.checks.staticanddynamic.Stepping.asking;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.DynamicAttentionContract;
import attention.exercise.DynamicAttentionContract.Parameters;
import attention.matrix.Matrix;

/** A trail longer than anybody follows by hand, and one that a small difference decides. */
final class DynamicAttentionHeldBackCheck extends DynamicAttentionCheck {
    private static final int LONG = 200;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 20;

    private static final int ROOM = 64;

    private static final Mistakes<DynamicAttentionContract> MISTAKES =
            Mistakes.<DynamicAttentionContract>none()
                    .add(
                            "queries-rounded",
                            asking((past, w) -> rounded(past.lastOutput()).times(w)))
                    .add(
                            "room-for-sixty-four-steps",
                            (q, k, v, p, a) -> {
                                Matrix[] rows = new Matrix[ROOM];
                                rows[p.steps() - 1] = q;
                                return RIGHT.outputs(q, k, v, p, a);
                            });

    @Override
    public Mistakes<DynamicAttentionContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 2, needs = 2)
    void a_small_difference_counts(Attempt<DynamicAttentionContract> attempt) {
        Matrix first = Matrix.ofRow(1, 0);
        Matrix keys = Matrix.identity(2);
        Matrix values = Matrix.ofColumn(0.25 / LARGE, 1);
        Parameters p = new Parameters(Matrix.ofRow(0, LARGE), 2);
        attempt.calling(
                        "difference",
                        it -> it.outputs(first, keys, values, p, AttentionProbe.DOUBLES))
                .byHand()
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void a_long_trail(Attempt<DynamicAttentionContract> attempt) {
        int books = 5;
        Matrix titles = Matrix.identity(books);
        Matrix next = titles.rows(2, 4, 1, 0, 3);
        Parameters p = new Parameters(titles.scaled(10), LONG);
        attempt.calling(
                        "long",
                        it -> it.outputs(titles.rows(0), titles, next, p, AttentionProbe.SOFT))
                .equalsReference();
    }
}
