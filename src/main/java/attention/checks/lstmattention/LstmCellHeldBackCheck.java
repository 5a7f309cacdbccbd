package attention.checks.lstmattention;

import static attention.checks.pieces.Grids.numbers;
import static attention.checks.pieces.Grids.rounded;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.LstmCellContract;
import attention.exercise.LstmCellContract.Parameters;
import attention.exercise.LstmCellContract.State;
import attention.matrix.Matrix;

/** A cell that holds a large number, and more sequences than any part has shown. */
final class LstmCellHeldBackCheck extends LstmCellCheck {
    private static final int MANY = 300;
    private static final double FAR = 1 << 20;
    private static final double CLIP = 50;

    private static final Mistakes<LstmCellContract> MISTAKES =
            Mistakes.<LstmCellContract>none()
                    .add(
                            "cell-cut-off",
                            LstmSteps.RIGHT.keep((a, s) -> cut(LstmSteps.RIGHT.keeping().of(a, s))))
                    .add(
                            "gates-rounded",
                            LstmSteps.RIGHT.gates(
                                    a ->
                                            new LstmSteps.Gates(
                                                    rounded(a.i()),
                                                    rounded(a.f()),
                                                    a.g(),
                                                    rounded(a.o()))))
                    .add(
                            "powers-overflow",
                            LstmSteps.RIGHT.open(
                                    sums ->
                                            new LstmSteps.Gates(
                                                    quotients(LstmSteps.block(sums, 0)),
                                                    quotients(LstmSteps.block(sums, 1)),
                                                    LstmSteps.block(sums, 2).tanh(),
                                                    quotients(LstmSteps.block(sums, 3)))))
                    .add(
                            "many-sequences-cut",
                            (x, s, p) -> {
                                int n = Math.min(x.rows(), 256);
                                State first =
                                        new State(
                                                s.output().rowRange(0, n), s.cell().rowRange(0, n));
                                return LstmSteps.RIGHT.next(x.rowRange(0, n), first, p);
                            });

    @Override
    public Mistakes<LstmCellContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 8, points = 1, needs = 2)
    void a_large_number_is_kept(Attempt<LstmCellContract> attempt) {
        double little = -Math.log(FAR - 1); // σ of it is 2⁻²⁰
        double[] shut = {-FAR, -FAR};
        double[] forget = {FAR, little};
        double[] half = {0, 0};
        Parameters tables = opened(shut, forget, half, half);
        State before = new State(Matrix.zeros(1, 2), Matrix.ofRow(FAR, 3 * FAR));
        attempt.calling("large", it -> it.next(Matrix.ofRow(0), before, tables))
                .byHand()
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 2)
    void many_sequences(Attempt<LstmCellContract> attempt) {
        Matrix inputs = numbers(MANY, 2, 1);
        State before = new State(numbers(MANY, 1, 2), numbers(MANY, 1, 3));
        Parameters tables = new Parameters(numbers(2, 4, 1), numbers(1, 4, 4), numbers(1, 4, 2));
        attempt.calling("many", it -> it.next(inputs, before, tables)).equalsReference();
    }

    /** {@code eᶻ / (1 + eᶻ)}: ∞ / ∞ where a gate is wide open. */
    private static Matrix quotients(Matrix sums) {
        return sums.exp().hadamard(sums.exp().shifted(1).reciprocal());
    }

    private static Matrix cut(Matrix cell) {
        return Matrix.generate(
                cell.rows(),
                cell.cols(),
                (i, j) -> Math.max(-CLIP, Math.min(CLIP, cell.get(i, j))));
    }
}
