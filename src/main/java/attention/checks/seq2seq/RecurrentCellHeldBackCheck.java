package attention.checks.seq2seq;

import static attention.checks.pieces.Grids.grid;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.exercise.RecurrentCellContract;
import attention.exercise.RecurrentCellContract.Parameters;
import attention.matrix.Matrix;

/** A state so small that it hardly shows, and more sequences than any batch that was shown. */
final class RecurrentCellHeldBackCheck extends RecurrentCellCheck {
    private static final int MANY = 300;

    /** Powers of 2, so that a float holds what is multiplied by them exactly. */
    private static final int LARGE = 1 << 19;

    private static final double SMALL = 1.0 / (1 << 20);

    private static final Mistakes<RecurrentCellContract> MISTAKES =
            Mistakes.<RecurrentCellContract>none()
                    .add(
                            "rounded-on-the-way",
                            (x, h, p) -> Grids.rounded(RecurrentCellMistakes.right(x, h, p)))
                    .add(
                            "room-for-128-sequences",
                            (x, h, p) -> {
                                Matrix right = RecurrentCellMistakes.right(x, h, p);
                                return right.rowRange(0, Math.min(128, right.rows()));
                            });

    @Override
    public Mistakes<RecurrentCellContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 9, points = 2, needs = 2)
    void a_small_state_counts(Attempt<RecurrentCellContract> attempt) {
        Parameters p = new Parameters(Matrix.ofRow(1), Matrix.ofRow(LARGE), Matrix.ofRow(0));
        Matrix small = Matrix.ofRow(SMALL);
        Matrix nothing = Matrix.ofRow(0);
        attempt.calling("small", it -> it.next(nothing, it.next(small, nothing, p), p))
                .byHand()
                .equalsReference();
    }

    @Part(number = 10, points = 1, needs = 4)
    void many_sequences(Attempt<RecurrentCellContract> attempt) {
        Matrix inputs = Matrix.generate(MANY, 2, (r, j) -> (r * (j + 3) % 7 - 3) / 4.0);
        Matrix states = Matrix.generate(MANY, 3, (r, j) -> (r * (j + 2) % 5 - 2) / 4.0);
        Parameters p =
                new Parameters(
                        grid(new double[][] {{0.5, -1, 0.25}, {1, 0.5, -0.5}}),
                        grid(new double[][] {{0, 1, -0.5}, {0.5, 0, 1}, {-1, 0.5, 0.25}}),
                        Matrix.ofRow(0.25, -0.25, 0));
        attempt.calling("many", it -> it.next(inputs, states, p)).equalsReference();
    }
}
