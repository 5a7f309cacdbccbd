import attention.exercise.FeedForwardContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise FeedForward · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>Works on each row alone: into more numbers, a bend, and back again.
 */
public class MyFeedForward implements FeedForwardContract {
    /**
     * Two tables with a bend between them, the same for every row.
     *
     * @param inputs (n × dModel), a row for each position
     * @param w1 (dModel × dFeedForward)
     * @param b1 (1 × dFeedForward), added to every row
     * @param w2 (dFeedForward × dModel)
     * @param b2 (1 × dModel), added to every row
     * @return relu(x · w1 + b1) · w2 + b2 for every row x, (n × dModel)
     */
    @Override
    public Matrix output(
            Matrix inputs, Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
        // Of Matrix you need a.times(b), a.plusRow(row), which adds one row
        // to every row of a, and a.relu(), which makes 0 of all below 0.
        // TODO 1: the hidden numbers of all rows, (n × dFeedForward).
        // TODO 2: back to the width of the inputs.
        throw new Todo("send each row through both tables");
    }
}
