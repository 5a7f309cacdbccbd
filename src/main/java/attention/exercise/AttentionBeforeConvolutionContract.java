package attention.exercise;

import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * Lesson 16: attention says how loud each word is, then a convolution reads them — Wang et al.
 * 2016, section 3.3; the first place of Yin et al. 2016.
 */
@FunctionalInterface
public interface AttentionBeforeConvolutionContract {
    /**
     * Weighs the words, then convolves them. The score of a word is its plain dot product with the
     * query; word i is taken n · weight(i) times, so that equal weights change nothing.
     *
     * @param query what is looked for among the words, (1 × d)
     * @param inputs (n × d), a row for each word
     * @param convolution makes a row of features for each word: (n × d) → (n × filters)
     * @param normalizer makes weights of a row of scores
     * @return {@code convolution(n · weight(i) · word i)}, (n × filters)
     */
    Matrix features(Matrix query, Matrix inputs, Layer convolution, Normalizer normalizer);
}
