import attention.exercise.LstmCellContract;
import attention.matrix.Matrix;

/** All four sums at once, then keep and show. */
public class MyLstmCell implements LstmCellContract {
    @Override
    public State next(Matrix inputs, State before, Parameters p) {
        Matrix sums =
                inputs.times(p.input())
                        .plus(before.output().times(p.state()))
                        .plusRow(p.bias()); // (n × 4 dState)
        int d = before.cell().cols();
        Matrix i = sums.colRange(0, d).sigmoid(); // what goes in
        Matrix f = sums.colRange(d, 2 * d).sigmoid(); // what stays
        Matrix g = sums.colRange(2 * d, 3 * d).tanh(); // what would go in
        Matrix o = sums.colRange(3 * d, 4 * d).sigmoid(); // what is shown
        Matrix cell = f.hadamard(before.cell()).plus(i.hadamard(g));
        return new State(o.hadamard(cell.tanh()), cell);
    }
}
