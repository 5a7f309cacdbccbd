package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 18: one block of a decoder — Vaswani et al. 2017, figure 1, right. */
@FunctionalInterface
public interface DecoderBlockContract {
    /**
     * Attention to the text itself, then to the memory, then a feed-forward layer, each added to
     * what was there before it.
     *
     * @param inputs (n × d), a row for each position
     * @param memory (m × dMemory), a row for each position that an encoder has read; taken as it is
     * @param parts the six layers, and which way round they are wired
     * @return (n × d)
     */
    Matrix output(Matrix inputs, Matrix memory, Parts parts);

    /**
     * What a block is made of. Each layer keeps the shape of what it is given first.
     *
     * @param selfAttention lets the rows read from each other; who may not look ahead is its matter
     * @param crossAttention lets the rows read from the memory
     * @param feedForward works on each row alone
     * @param firstNorm for the self-attention
     * @param secondNorm for the cross-attention
     * @param thirdNorm for the feed-forward layer
     * @param normFirst false: each norm is for the sum, as in the paper; true: for what goes into
     *     the layer, the sum stays as it is (Xiong et al. 2020)
     */
    record Parts(
            Layer selfAttention,
            CrossLayer crossAttention,
            Layer feedForward,
            Layer firstNorm,
            Layer secondNorm,
            Layer thirdNorm,
            boolean normFirst) {}
}
