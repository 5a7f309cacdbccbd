package attention.checks.selfandgeneral;

import attention.checks.pieces.Grids;
import attention.exercise.AttentionFunction;
import attention.matrix.Matrix;

/** What parts held back have in common: a small difference, and a long text. */
final class Little {
    static final int LONG = 300;
    private static final int ENOUGH = 128;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    /** A table whose number is 1 and a little. */
    static final Matrix MORE = Matrix.of(new double[][] {{1 + 3.0 / LARGE}});

    /** Makes much of the little by which a value is more than 1. */
    static final AttentionFunction MUCH = (q, k, v) -> v.shifted(-1).scaled(LARGE);

    private Little() {}

    /** Projections that are rounded before attention is asked. */
    static Matrix rounded(Asking it) {
        return it.context(
                Grids.rounded(it.queries()), Grids.rounded(it.keys()), Grids.rounded(it.values()));
    }

    /** The first rows of a long text alone. */
    static Matrix cut(Matrix text) {
        return text.rowRange(0, Math.min(ENOUGH, text.rows()));
    }
}
