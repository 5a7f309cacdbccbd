import attention.exercise.AttentionBeforeConvolutionContract;
import attention.exercise.Layer;
import attention.exercise.Todo;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * Exercise AttentionBeforeConvolution · lesson 16
 *
 * <p>Attention says how loud each word is, then a convolution reads them.
 */
public class MyAttentionBeforeConvolution
        implements AttentionBeforeConvolutionContract {
    /**
     * Weighs the words, then convolves them.
     *
     * @param query what is looked for among the words, (1 × d)
     * @param inputs a row for each word, (n × d)
     * @param convolution makes features of words:
     *     convolution.output(rows), (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores:
     *     normalizer.weights(scores)
     * @return the features of the words, each of which was taken
     *     n · weight times, (n × filters)
     */
    @Override
    public Matrix features(
            Matrix query,
            Matrix inputs,
            Layer convolution,
            Normalizer normalizer) {
        // Of Matrix you need: a.timesTransposed(b), every row with every
        // row, a.timesColumn(column), row i times number i of the column,
        // a.scaled(factor), a.transpose() and a.rows().
        // TODO 1: a score for each word, then the weights. The normalizer
        //         takes the scores side by side, as one row.
        // TODO 2: make each word as loud as n times its weight says.
        // TODO 3: the features.
        throw new Todo("weigh the words, then convolve them");
    }
}
