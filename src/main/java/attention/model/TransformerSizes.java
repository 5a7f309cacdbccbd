package attention.model;

/**
 * How large a {@link Transformer} is, and where it normalizes.
 *
 * @param sourceWords how many words the encoder knows
 * @param targetWords how many words the decoder knows, with the one for "nothing yet"
 * @param outputs how many of these it can write, the first ones
 * @param dModel the width of every row, even
 * @param headCount how many heads; divides dModel
 * @param dFeedForward the hidden width of the feed-forward layers
 * @param blocks how many of them on each side
 * @param normFirst true: what goes into each layer is normalized, and once more what leaves the
 *     last block; false: each sum, as in the paper
 */
public record TransformerSizes(
        int sourceWords,
        int targetWords,
        int outputs,
        int dModel,
        int headCount,
        int dFeedForward,
        int blocks,
        boolean normFirst) {
    /** The same with so many heads, each as much narrower. */
    public TransformerSizes withHeads(int other) {
        return new TransformerSizes(
                sourceWords, targetWords, outputs, dModel, other, dFeedForward, blocks, normFirst);
    }

    /** The same with so many blocks on each side. */
    public TransformerSizes withBlocks(int other) {
        return new TransformerSizes(
                sourceWords,
                targetWords,
                outputs,
                dModel,
                headCount,
                dFeedForward,
                other,
                normFirst);
    }

    /** The same, normalizing what goes into each layer, or the sum. */
    public TransformerSizes normFirst(boolean first) {
        return new TransformerSizes(
                sourceWords, targetWords, outputs, dModel, headCount, dFeedForward, blocks, first);
    }
}
