import attention.exercise.RecurrentCellContract;
import attention.matrix.Matrix;

/** What is read, what is remembered, and a bend that keeps both within bounds. */
public class MyRecurrentCell implements RecurrentCellContract {
    @Override
    public Matrix next(Matrix inputs, Matrix states, Parameters p) {
        Matrix read = inputs.times(p.input()); // (n × dH)
        Matrix remembered = states.times(p.state()); // (n × dH)
        return read.plus(remembered).plusRow(p.bias()).tanh();
    }
}
