import attention.exercise.RecurrentCellContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise RecurrentCell · lesson 14 · notebooks/14-seq2seq.ipynb
 *
 * <p>A state that reads one input after the other: what it knows of all
 * earlier ones stands in as many numbers as it has.
 */
public class MyRecurrentCell implements RecurrentCellContract {
    /**
     * The next states of several sequences. Row r of the inputs, of the
     * states and of the result belongs to sequence r, and to no other.
     *
     * @param inputs what is read in this step, (n × dX)
     * @param states what was left by the step before, (n × dH)
     * @param p the tables p.input(), (dX × dH), and p.state(), (dH × dH),
     *     and p.bias(), (1 × dH)
     * @return tanh(inputs · input + states · state + bias), (n × dH)
     */
    @Override
    public Matrix next(Matrix inputs, Matrix states, Parameters p) {
        // Of Matrix you need a.times(b), a.plus(b), a.plusRow(row), which
        // adds one row to every row of a, and a.tanh().
        // TODO 1: what the inputs give, and what the states give.
        // TODO 2: the sum of both and of the bias.
        // TODO 3: bend it.
        throw new Todo("read one input and go on to the next state");
    }
}
