package attention.exercise;

import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * Lesson 16: a convolution reads the words, then attention makes one row of all places, where
 * usually the maximum of each column is taken — Er et al. 2016.
 */
@FunctionalInterface
public interface AttentiveConvolutionPoolingContract {
    /**
     * Convolves the words, weighs the places and mixes them. The score of a place is the plain dot
     * product of its features with the query.
     *
     * @param query what is looked for among the features, (1 × filters)
     * @param inputs (n × d), a row for each word
     * @param convolution makes a row of features for each word: (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores
     * @return {@code Σ weight(i) · features(i)}, (1 × filters)
     */
    Matrix pooled(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer);
}
