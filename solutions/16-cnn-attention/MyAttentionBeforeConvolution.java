import attention.exercise.AttentionBeforeConvolutionContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/** Score, weigh, convolve. */
public class MyAttentionBeforeConvolution implements AttentionBeforeConvolutionContract {
    @Override
    public Matrix features(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
        Matrix weights = normalizer.weights(query.timesTransposed(inputs)); // (1 × n)
        Matrix factors = weights.scaled(inputs.rows()).transpose(); // (n × 1)
        return convolution.output(inputs.timesColumn(factors)); // (n × filters)
    }
}
