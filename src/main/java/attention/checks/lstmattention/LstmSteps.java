package attention.checks.lstmattention;

import attention.exercise.LstmCellContract;
import attention.matrix.Matrix;
import java.util.function.UnaryOperator;

/**
 * An LSTM cell whose steps can be exchanged one by one.
 *
 * @param summing what the gates are opened by, (n × 4 dState)
 * @param opening gates and candidate of these sums
 * @param keeping the new cell
 * @param showing the output
 */
record LstmSteps(Summing summing, Opening opening, Keeping keeping, Showing showing)
        implements LstmCellContract {
    static final LstmSteps RIGHT =
            new LstmSteps(
                    (x, before, p) ->
                            x.times(p.input())
                                    .plus(before.output().times(p.state()))
                                    .plusRow(p.bias()),
                    LstmSteps::inOrder,
                    (gates, before) ->
                            gates.f().hadamard(before.cell()).plus(gates.i().hadamard(gates.g())),
                    (gates, cell, before) -> gates.o().hadamard(cell.tanh()));

    /**
     * All four, (n × dState) each.
     *
     * @param i how much goes in
     * @param f how much stays
     * @param g what would go in
     * @param o how much is shown
     */
    record Gates(Matrix i, Matrix f, Matrix g, Matrix o) {}

    @FunctionalInterface
    interface Summing {
        Matrix of(Matrix inputs, State before, Parameters p);
    }

    @FunctionalInterface
    interface Opening {
        Gates of(Matrix sums);
    }

    @FunctionalInterface
    interface Keeping {
        Matrix of(Gates gates, State before);
    }

    @FunctionalInterface
    interface Showing {
        Matrix of(Gates gates, Matrix cell, State before);
    }

    private static Gates inOrder(Matrix sums) {
        return bent(block(sums, 0), block(sums, 1), block(sums, 2), block(sums, 3));
    }

    /** The sums of each gate, bent as they should be. */
    static Gates bent(Matrix i, Matrix f, Matrix g, Matrix o) {
        return new Gates(i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid());
    }

    /** The k-th of four blocks of columns. */
    static Matrix block(Matrix sums, int k) {
        int d = sums.cols() / 4;
        return sums.colRange(k * d, (k + 1) * d);
    }

    LstmSteps sum(Summing other) {
        return new LstmSteps(other, opening, keeping, showing);
    }

    LstmSteps open(Opening other) {
        return new LstmSteps(summing, other, keeping, showing);
    }

    LstmSteps keep(Keeping other) {
        return new LstmSteps(summing, opening, other, showing);
    }

    LstmSteps show(Showing other) {
        return new LstmSteps(summing, opening, keeping, other);
    }

    /** Gates and candidate are changed before they are used. */
    LstmSteps gates(UnaryOperator<Gates> change) {
        return open(sums -> change.apply(opening.of(sums)));
    }

    @Override
    public State next(Matrix inputs, State before, Parameters p) {
        Gates gates = opening.of(summing.of(inputs, before, p));
        Matrix cell = keeping.of(gates, before);
        return new State(showing.of(gates, cell, before), cell);
    }
}
