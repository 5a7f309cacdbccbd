import attention.exercise.ConvolutionContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise Convolution · lesson 16 · notebooks/16-cnn-attention.ipynb
 *
 * <p>Every word together with its neighbours: a kernel slides over them.
 */
public class MyConvolution implements ConvolutionContract {
    /**
     * A row of features for each word.
     *
     * @param inputs a row for each word, (n × d)
     * @param kernel kernel.weights() has d rows for each word of a window,
     *     the leftmost first, and a column for each filter; kernel.bias()
     *     is (1 × filters)
     * @return for each word its window times the weights, plus the bias,
     *     (n × filters); beyond the ends of the text there are zeros
     */
    @Override
    public Matrix features(Matrix inputs, Kernel kernel) {
        // Of Matrix you may use: Matrix.zeros(rows, cols), a.below(b, c),
        // which puts rows below rows, a.rows(), a.cols(), a.times(b),
        // a.plusRow(row), and a.windows(width), which lays each run of
        // so many neighbouring rows side by side as one row.
        // TODO 1: how many words does the kernel see at once?
        // TODO 2: a window for every word, the first and the last too.
        // TODO 3: what the kernel makes of each window.
        throw new Todo("slide the kernel over the text");
    }
}
