package attention.model;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * A convolution with attention in some place: {@link AttentionBeforeConvolution}, {@link
 * AttentionAfterConvolution}, {@link AttentiveConvolutionPooling}, or none.
 */
@FunctionalInterface
public interface AttentiveConvolution {
    /** No attention: the plain convolution, whatever the query. */
    AttentiveConvolution NONE =
            (query, inputs, convolution, normalizer) -> convolution.output(inputs);

    /**
     * The features of a text.
     *
     * @param query as wide as what it is matched with, the inputs or the features: one row
     * @param inputs (n × d), a row for each word
     * @param convolution (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores
     * @return (n × filters), or, where attention pools as well, (1 × filters)
     */
    Matrix features(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer);
}
