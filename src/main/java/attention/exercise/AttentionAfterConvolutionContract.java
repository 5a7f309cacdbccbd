package attention.exercise;

import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * Lesson 16: a convolution reads the words, then attention says how loud each place is — the second
 * place of Yin et al. 2016.
 */
@FunctionalInterface
public interface AttentionAfterConvolutionContract {
    /**
     * Convolves the words, then weighs the places. The score of a place is the plain dot product of
     * its features with the query; its features, bias and all, are taken n · weight(i) times, so
     * that equal weights change nothing.
     *
     * @param query what is looked for among the features, (1 × filters)
     * @param inputs (n × d), a row for each word
     * @param convolution makes a row of features for each word: (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores
     * @return {@code n · weight(i) · features(i)}, (n × filters)
     */
    Matrix features(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer);
}
