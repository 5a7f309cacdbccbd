import attention.exercise.AttentionAfterConvolutionContract;
import attention.exercise.Layer;
import attention.exercise.Todo;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * Exercise AttentionAfterConvolution · lesson 16
 *
 * <p>A convolution reads the words, then attention says how loud each
 * place is.
 */
public class MyAttentionAfterConvolution
        implements AttentionAfterConvolutionContract {
    /**
     * Convolves the words, then weighs the places.
     *
     * @param query what is looked for among the features, (1 × filters)
     * @param inputs a row for each word, (n × d)
     * @param convolution makes features of words:
     *     convolution.output(rows), (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores:
     *     normalizer.weights(scores)
     * @return the features of each place, taken n · weight times,
     *     (n × filters)
     */
    @Override
    public Matrix features(
            Matrix query,
            Matrix inputs,
            Layer convolution,
            Normalizer normalizer) {
        // TODO 1: the features.
        // TODO 2: a score for each place, then the weights.
        // TODO 3: make each place as loud as n times its weight says.
        throw new Todo("convolve the words, then weigh the places");
    }
}
