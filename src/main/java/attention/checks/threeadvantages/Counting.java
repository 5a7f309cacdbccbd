package attention.checks.threeadvantages;

import attention.exercise.CountParametersContract;

/** Right counts, rule by rule, so that each can be exchanged for another; the blocks use them. */
record Counting(
        OfAttention ofAttention,
        OfLayer ofRecurrent,
        OfLayer ofConvolution,
        OfFeedForward ofFeedForward,
        OfNorms ofNorms,
        OfBlock ofEncoder,
        OfBlock ofDecoder)
        implements CountParametersContract {

    static final Counting RIGHT =
            new Counting(
                    (d, h, bias) -> 4 * table(d, d, bias),
                    (gates, d, bias) -> gates * (table(d, d, false) + table(d, d, bias)),
                    (width, d, bias) -> table((long) width * d, d, bias),
                    (d, hidden, bias) -> table(d, hidden, true) + table(hidden, d, true),
                    (count, d) -> 2L * count * d,
                    (attention, feedForward, norms) -> attention + feedForward + norms.of(2),
                    (attention, feedForward, norms) -> 2 * attention + feedForward + norms.of(3));

    /** A table that widens or narrows rows, and its bias. */
    static long table(long in, long out, boolean bias) {
        return in * out + when(bias, out);
    }

    static long when(boolean counts, long number) {
        return counts ? number : 0;
    }

    interface OfAttention {
        long of(long d, long headCount, boolean bias);
    }

    /** Gates or width, then dModel. */
    interface OfLayer {
        long of(int k, int d, boolean bias);
    }

    interface OfFeedForward {
        long of(long d, long hidden, boolean attentionBias);
    }

    interface OfNorms {
        long of(int count, int d);
    }

    /** So many norms of the block's width. */
    interface Norms {
        long of(int count);
    }

    interface OfBlock {
        long of(long attention, long feedForward, Norms norms);
    }

    Counting attention(OfAttention other) {
        return new Counting(
                other, ofRecurrent, ofConvolution, ofFeedForward, ofNorms, ofEncoder, ofDecoder);
    }

    Counting recurrent(OfLayer other) {
        return new Counting(
                ofAttention, other, ofConvolution, ofFeedForward, ofNorms, ofEncoder, ofDecoder);
    }

    Counting convolution(OfLayer other) {
        return new Counting(
                ofAttention, ofRecurrent, other, ofFeedForward, ofNorms, ofEncoder, ofDecoder);
    }

    Counting feedForward(OfFeedForward other) {
        return new Counting(
                ofAttention, ofRecurrent, ofConvolution, other, ofNorms, ofEncoder, ofDecoder);
    }

    Counting norms(OfNorms other) {
        return new Counting(
                ofAttention,
                ofRecurrent,
                ofConvolution,
                ofFeedForward,
                other,
                ofEncoder,
                ofDecoder);
    }

    Counting encoder(OfBlock other) {
        return new Counting(
                ofAttention, ofRecurrent, ofConvolution, ofFeedForward, ofNorms, other, ofDecoder);
    }

    Counting decoder(OfBlock other) {
        return new Counting(
                ofAttention, ofRecurrent, ofConvolution, ofFeedForward, ofNorms, ofEncoder, other);
    }

    @Override
    public long attention(int dModel, int headCount, boolean biases) {
        return ofAttention.of(dModel, headCount, biases);
    }

    @Override
    public long recurrent(int gates, int dModel, boolean biases) {
        return ofRecurrent.of(gates, dModel, biases);
    }

    @Override
    public long convolution(int width, int dModel, boolean biases) {
        return ofConvolution.of(width, dModel, biases);
    }

    @Override
    public long encoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases) {
        return ofEncoder.of(
                attention(dModel, headCount, attentionBiases),
                ofFeedForward.of(dModel, dHidden, attentionBiases),
                count -> ofNorms.of(count, dModel));
    }

    @Override
    public long decoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases) {
        return ofDecoder.of(
                attention(dModel, headCount, attentionBiases),
                ofFeedForward.of(dModel, dHidden, attentionBiases),
                count -> ofNorms.of(count, dModel));
    }
}
