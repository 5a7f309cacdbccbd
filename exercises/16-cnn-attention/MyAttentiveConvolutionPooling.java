import attention.exercise.AttentiveConvolutionPoolingContract;
import attention.exercise.Layer;
import attention.exercise.Todo;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * Exercise AttentiveConvolutionPooling · lesson 16
 *
 * <p>One row of all places: attention where usually the maximum of each
 * filter is taken.
 */
public class MyAttentiveConvolutionPooling
        implements AttentiveConvolutionPoolingContract {
    /**
     * Convolves the words, then mixes the places by their weights.
     *
     * @param query what is looked for among the features, (1 × filters)
     * @param inputs a row for each word, (n × d)
     * @param convolution makes features of words:
     *     convolution.output(rows), (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores:
     *     normalizer.weights(scores)
     * @return the features of all places, each times its weight, added up,
     *     (1 × filters)
     */
    @Override
    public Matrix pooled(
            Matrix query,
            Matrix inputs,
            Layer convolution,
            Normalizer normalizer) {
        // TODO 1: the features.
        // TODO 2: a score for each place, then the weights.
        // TODO 3: one row.
        throw new Todo("weigh the places, then add them up");
    }
}
