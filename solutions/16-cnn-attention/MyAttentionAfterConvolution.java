import attention.exercise.AttentionAfterConvolutionContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/** Convolve, score, weigh. */
public class MyAttentionAfterConvolution implements AttentionAfterConvolutionContract {
    @Override
    public Matrix features(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
        Matrix features = convolution.output(inputs); // (n × filters)
        Matrix weights = normalizer.weights(query.timesTransposed(features)); // (1 × n)
        Matrix factors = weights.scaled(features.rows()).transpose(); // (n × 1)
        return features.timesColumn(factors);
    }
}
