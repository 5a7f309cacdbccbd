package attention.checks.lstmattention;

import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.numbers;
import static attention.checks.pieces.Grids.rounded;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Weighing;
import attention.exercise.AttentiveReaderContract;
import attention.exercise.AttentiveReaderContract.Readout;
import attention.matrix.Matrix;

/** A weight that is tiny and counts, and a text longer than any that was shown. */
final class AttentiveReaderHeldBackCheck extends AttentiveReaderCheck {
    private static final int PLACES = 2_000;
    private static final int LONG = 1_700;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final double LARGE = 1 << 18;

    private static final Mistakes<AttentiveReaderContract> MISTAKES =
            Mistakes.<AttentiveReaderContract>none()
                    .add(
                            "weights-rounded",
                            ReaderSteps.RIGHT.weigh(
                                    (s, length, n) ->
                                            rounded(ReaderSteps.RIGHT.weighing().of(s, length, n))))
                    .add(
                            "long-texts-cut",
                            (states, length, query, readout, n) ->
                                    ReaderSteps.RIGHT.read(
                                            states, Math.min(length, 512), query, readout, n));

    @Override
    public Mistakes<AttentiveReaderContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 1, needs = 2)
    void a_tiny_weight_counts(Attempt<AttentiveReaderContract> attempt) {
        Matrix states = grid(new double[][] {{LARGE, 1}, {0, 5}, {7, 7}});
        Matrix query = Matrix.ofRow(3 / LARGE / LARGE, 0);
        Readout readout = new Readout(grid(new double[][] {{1, 0}, {0, 1}}), Matrix.ofRow(0, 0));
        attempt.calling("tiny", it -> it.read(states, 2, query, readout, Weighing.SCORES))
                .byHand()
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void a_long_text(Attempt<AttentiveReaderContract> attempt) {
        Matrix states = numbers(PLACES, 2, 1);
        Matrix query = Matrix.ofRow(1, -1);
        Readout readout = new Readout(numbers(2, 3, 2), numbers(1, 3, 4));
        attempt.calling("long", it -> it.read(states, LONG, query, readout, Weighing.SOFT))
                .equalsReference();
    }
}
