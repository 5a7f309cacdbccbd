package attention.checks.seq2seq;

import static attention.checks.pieces.Grids.grid;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Weighing;
import attention.exercise.DecoderStepContract;
import attention.exercise.DecoderStepContract.Parts;
import attention.matrix.Matrix;

/** A weight that is tiny and counts, and a sentence longer than any that was shown. */
final class DecoderStepHeldBackCheck extends DecoderStepCheck {
    private static final int LONG = 600;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    private static final Mistakes<DecoderStepContract> MISTAKES =
            Mistakes.<DecoderStepContract>none()
                    .add(
                            "weights-rounded",
                            DecoderSteps.RIGHT.weigh(
                                    (query, annotations, parts) ->
                                            Grids.rounded(
                                                    DecoderSteps.RIGHT
                                                            .weighing()
                                                            .of(query, annotations, parts))))
                    .add(
                            "long-sentences-cut",
                            (y, s, h, parts) ->
                                    DecoderSteps.RIGHT.step(
                                            y, s, h.rowRange(0, Math.min(256, h.rows())), parts));

    @Override
    public Mistakes<DecoderStepContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 9, points = 2, needs = 4)
    void a_tiny_weight_counts(Attempt<DecoderStepContract> attempt) {
        Matrix annotations = grid(new double[][] {{1, LARGE}, {0, LARGE}});
        Matrix state = Matrix.ofRow(3.0 / LARGE, 0);
        Parts parts = counting(Weighing.SCORES, false);
        attempt.calling("tiny", it -> it.step(Matrix.ofRow(0), state, annotations, parts))
                .byHand()
                .equalsReference();
    }

    @Part(number = 10, points = 1, needs = 4)
    void a_long_sentence(Attempt<DecoderStepContract> attempt) {
        Matrix annotations = Matrix.generate(LONG, 2, (i, j) -> (i * (j + 3) % 7 - 3) / 2.0);
        Matrix state = Matrix.ofRow(0.5, -0.25);
        Parts parts = counting(Weighing.SOFT, true);
        attempt.calling("long", it -> it.step(Matrix.ofRow(1), state, annotations, parts))
                .equalsReference();
    }
}
