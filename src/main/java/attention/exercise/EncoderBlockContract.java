package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 18: one block of an encoder — Vaswani et al. 2017, figure 1, left. */
@FunctionalInterface
public interface EncoderBlockContract {
    /**
     * Attention, then a feed-forward layer, each added to what was there before it.
     *
     * @param inputs (n × d), a row for each position
     * @param parts the four layers, and which way round they are wired
     * @return (n × d)
     */
    Matrix output(Matrix inputs, Parts parts);

    /**
     * What a block is made of. Each layer keeps the shape of what it is given.
     *
     * @param attention lets the rows read from each other
     * @param feedForward works on each row alone
     * @param firstNorm for the attention
     * @param secondNorm for the feed-forward layer
     * @param normFirst false: each norm is for the sum, as in the paper; true: for what goes into
     *     the layer, the sum stays as it is (Xiong et al. 2020)
     */
    record Parts(
            Layer attention,
            Layer feedForward,
            Layer firstNorm,
            Layer secondNorm,
            boolean normFirst) {}
}
