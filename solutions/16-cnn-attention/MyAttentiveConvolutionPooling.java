import attention.exercise.AttentiveConvolutionPoolingContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/** Convolve, score, mix. */
public class MyAttentiveConvolutionPooling implements AttentiveConvolutionPoolingContract {
    @Override
    public Matrix pooled(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer) {
        Matrix features = convolution.output(inputs); // (n × filters)
        Matrix weights = normalizer.weights(query.timesTransposed(features)); // (1 × n)
        return weights.times(features); // (1 × filters)
    }
}
