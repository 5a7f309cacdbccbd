package attention.checks.transformer;

import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.ones;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.LayerNormContract;
import attention.matrix.Matrix;
import attention.model.LayerNorm;

/**
 * Checks layer norm with an ε that nobody can overlook: 9 + 16 has a whole root, and 3 + 16 is no
 * neighbour of it. The ε of real models is asked for where numbers are alike.
 */
class LayerNormCheck implements Check<LayerNormContract> {
    static final double USUAL = 1e-5;
    private static final double LARGE = 16;

    /** Means 3.5, 1 and 3; variances 9, 9 and 0. */
    private static final Matrix ROWS =
            grid(new double[][] {{2, 2, 2, 2, 9.5}, {5.5, -0.5, -3.5, 2.5, 1}, {3, 3, 3, 3, 3}});

    private static final Matrix GAIN = Matrix.ofRow(2, -1, 0.5, 3, 4);
    private static final Matrix SHIFT = Matrix.ofRow(1, 0, 10, -2, 0.5);

    @Override
    public LayerNormContract reference() {
        return LayerNorm.PLAIN;
    }

    @Override
    public Mistakes<LayerNormContract> mistakes() {
        return LayerNormMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void as_many_rows_and_columns(Attempt<LayerNormContract> attempt) {
        attempt.asks(it -> it.output(ROWS, GAIN, SHIFT, LARGE)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_rows_by_hand(Attempt<LayerNormContract> attempt) {
        attempt.calling("bare", it -> bare(it, ROWS, LARGE)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void gain_and_shift(Attempt<LayerNormContract> attempt) {
        attempt.asks(it -> it.output(ROWS, GAIN, SHIFT, LARGE)).byHand().equalsReference();
    }

    @Part(number = 4, points = 2, needs = 3)
    void alike_alone_and_in_twos(Attempt<LayerNormContract> attempt) {
        Matrix alike = Matrix.ofRow(-2, -2, -2, -2, -2);
        attempt.asks(it -> it.output(alike, GAIN, SHIFT, USUAL)).byHand().equalsReference();
        attempt.calling("pairs", it -> bare(it, grid(new double[][] {{3, 7}, {90, -10}}), USUAL))
                .byHand("4b")
                .equalsReference();
        Matrix column = Matrix.ofColumn(5, -3);
        attempt.asks(it -> it.output(column, Matrix.ofRow(2), Matrix.ofRow(7), USUAL))
                .byHand("4c")
                .equalsReference();
    }

    @Part(number = 5, points = 1, needs = 2)
    void what_does_not_matter(Attempt<LayerNormContract> attempt) {
        attempt.calling("lifted", it -> it.output(ROWS.shifted(100), GAIN, SHIFT, 1))
                .sameAs("as-it-was", it -> it.output(ROWS, GAIN, SHIFT, 1));
        attempt.calling("alone", it -> it.output(ROWS.rowRange(1, 2), GAIN, SHIFT, 1))
                .sameAs("among-others", it -> it.output(ROWS, GAIN, SHIFT, 1).rowRange(1, 2));
    }

    @Part(number = 6, points = 2, needs = 2)
    void any_numbers(Attempt<LayerNormContract> attempt) {
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 5);
                    Matrix inputs = draw.grid(draw.size(1, 4), width);
                    Matrix gain = draw.grid(1, width);
                    Matrix shift = draw.grid(1, width);
                    double epsilon = (1 + draw.below(8)) / 4.0;
                    attempt.asks(it -> it.output(inputs, gain, shift, epsilon)).equalsReference();
                });
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<LayerNormContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** Gain 1 and shift 0. */
    static Matrix bare(LayerNormContract answer, Matrix rows, double epsilon) {
        int width = rows.cols();
        return answer.output(rows, ones(1, width), Matrix.zeros(1, width), epsilon);
    }
}
