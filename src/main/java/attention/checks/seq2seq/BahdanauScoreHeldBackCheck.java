package attention.checks.seq2seq;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.exercise.BahdanauScoreContract;
import attention.matrix.Matrix;

/** A long sentence, and a hidden layer whose numbers are tiny and add up. */
final class BahdanauScoreHeldBackCheck extends BahdanauScoreCheck {
    private static final int LONG = 600;
    private static final int MANY = 4_800;

    private static final Mistakes<BahdanauScoreContract> MISTAKES =
            Mistakes.<BahdanauScoreContract>none()
                    .add(
                            "small-numbers-left-out",
                            BahdanauSteps.RIGHT.bend(
                                    it -> Grids.each(it.tanh(), Vectors::unlessSmall)))
                    .add(
                            "rounded-on-the-way",
                            BahdanauSteps.RIGHT.bend(it -> Grids.rounded(it.tanh())))
                    .add(
                            "long-sentences-cut",
                            BahdanauSteps.RIGHT.prepare(
                                    (states, wk) ->
                                            states.rowRange(0, Math.min(256, states.rows()))
                                                    .timesTransposed(wk)));

    @Override
    public Mistakes<BahdanauScoreContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 10, points = 1, needs = 3)
    void thousands_of_hidden_numbers(Attempt<BahdanauScoreContract> attempt) {
        Matrix prepared = Matrix.generate(2, MANY, (i, j) -> i == 0 ? 2e-7 : 4e-7);
        Matrix wq = Matrix.generate(MANY, 1, (i, j) -> 4e-7);
        Matrix v = Matrix.generate(1, MANY, (i, j) -> 1);
        attempt.calling("thousands", it -> it.scores(Matrix.ofRow(1), prepared, wq, v))
                .byHand()
                .equalsReference();
    }

    @Part(
            number = 11,
            points = 1,
            needs = {2, 3})
    void a_long_sentence(Attempt<BahdanauScoreContract> attempt) {
        Matrix states = Matrix.generate(LONG, 2, (i, j) -> (i * (j + 3) % 7 - 3) / 2.0);
        Matrix wk = Matrix.of(new double[][] {{0.5, -1}, {1, 0.25}, {-0.5, 0.5}});
        Matrix wq = Matrix.ofColumn(1, -0.5, 0.25);
        Matrix v = Matrix.ofRow(1, -2, 0.5);
        attempt.calling("long", it -> it.scores(Matrix.ofRow(1), it.prepare(states, wk), wq, v))
                .equalsReference();
    }
}
