import attention.exercise.LstmCellContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise LstmCell · lesson 15 · notebooks/15-lstm-attention.ipynb
 *
 * <p>A cell that keeps, and three gates: what goes in, what stays, what is
 * shown.
 */
public class MyLstmCell implements LstmCellContract {
    /**
     * One step of as many sequences as there are rows.
     *
     * @param inputs x, what comes in now, (n × dInput)
     * @param before before.output() and before.cell(), (n × dState) each
     * @param p p.input() (dInput × 4 dState), p.state() (dState × 4 dState)
     *     and p.bias() (1 × 4 dState); their columns are four blocks of
     *     dState, in the order i, f, g, o
     * @return new State(output, cell), (n × dState) each
     */
    @Override
    public State next(Matrix inputs, State before, Parameters p) {
        // New of Matrix: a.sigmoid(), a.hadamard(b), which multiplies
        // number by number, and a.colRange(first, end).
        // TODO 1: the sums of all four blocks.
        // TODO 2: cut them into i, f, g and o. Three are gates, g is what
        //         would go in.
        // TODO 3: the new cell, then what is shown of it.
        throw new Todo("open the gates, then keep and show");
    }
}
