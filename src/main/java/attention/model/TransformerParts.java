package attention.model;

import attention.exercise.CausalMaskContract;
import attention.exercise.DecoderBlockContract;
import attention.exercise.EncoderBlockContract;
import attention.exercise.FeedForwardContract;
import attention.exercise.LayerNormContract;
import attention.exercise.MultiHeadContract;
import attention.exercise.PositionalEncodingContract;
import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.ScaledDotProduct;
import attention.score.Scorer;

/**
 * The rules that a {@link Transformer} computes by: each can be the core's, or any other that keeps
 * to the same contract. What is learned belongs to the model, whatever the rules are.
 *
 * @param score how well queries match keys
 * @param normalizer how the scores of a query become weights
 * @param causalMask which earlier positions the decoder may look at
 * @param multiHead how the heads are projected, kept apart and put together again
 * @param positions what is added to say where a word stands
 * @param layerNorm how a row is normalized
 * @param feedForward what is done with each row alone
 * @param encoderBlock how a block of the encoder is wired
 * @param decoderBlock how a block of the decoder is wired
 */
public record TransformerParts(
        Scorer score,
        Normalizer normalizer,
        CausalMaskContract causalMask,
        MultiHeadContract multiHead,
        PositionalEncodingContract positions,
        LayerNormContract layerNorm,
        FeedForwardContract feedForward,
        EncoderBlockContract encoderBlock,
        DecoderBlockContract decoderBlock) {
    /** As published, from the core. */
    public static final TransformerParts CORE =
            new TransformerParts(
                    new ScaledDotProduct(),
                    new Softmax(),
                    TransformerParts::causal,
                    HeadsOf.PLAIN,
                    PositionalEncoding.SINES,
                    LayerNorm.PLAIN,
                    FeedForward.PLAIN,
                    EncoderBlock.PLAIN,
                    DecoderBlock.PLAIN);

    private static boolean[][] causal(int length) {
        Mask mask = new CausalMask();
        boolean[][] allowed = new boolean[length][length];
        for (int query = 0; query < length; query++) {
            for (int key = 0; key < length; key++) {
                allowed[query][key] = mask.allows(query, key);
            }
        }
        return allowed;
    }

    /** The same with another score, such as one without a scale. */
    public TransformerParts withScore(Scorer other) {
        return new TransformerParts(
                other,
                normalizer,
                causalMask,
                multiHead,
                positions,
                layerNorm,
                feedForward,
                encoderBlock,
                decoderBlock);
    }

    /** The same with another softmax. */
    public TransformerParts withNormalizer(Normalizer other) {
        return new TransformerParts(
                score,
                other,
                causalMask,
                multiHead,
                positions,
                layerNorm,
                feedForward,
                encoderBlock,
                decoderBlock);
    }

    /** The same with another mask in the decoder. */
    public TransformerParts withCausalMask(CausalMaskContract other) {
        return new TransformerParts(
                score,
                normalizer,
                other,
                multiHead,
                positions,
                layerNorm,
                feedForward,
                encoderBlock,
                decoderBlock);
    }

    /** The same with other heads, such as {@link HeadsOf} single pieces. */
    public TransformerParts withMultiHead(MultiHeadContract other) {
        return new TransformerParts(
                score,
                normalizer,
                causalMask,
                other,
                positions,
                layerNorm,
                feedForward,
                encoderBlock,
                decoderBlock);
    }

    /** The same with other positions. */
    public TransformerParts withPositions(PositionalEncodingContract other) {
        return new TransformerParts(
                score,
                normalizer,
                causalMask,
                multiHead,
                other,
                layerNorm,
                feedForward,
                encoderBlock,
                decoderBlock);
    }

    /** The same with another norm, in the blocks and behind the last one. */
    public TransformerParts withLayerNorm(LayerNormContract other) {
        return new TransformerParts(
                score,
                normalizer,
                causalMask,
                multiHead,
                positions,
                other,
                feedForward,
                encoderBlock,
                decoderBlock);
    }

    /** The same with another feed-forward layer. */
    public TransformerParts withFeedForward(FeedForwardContract other) {
        return new TransformerParts(
                score,
                normalizer,
                causalMask,
                multiHead,
                positions,
                layerNorm,
                other,
                encoderBlock,
                decoderBlock);
    }

    /** The same with blocks that are wired otherwise. */
    public TransformerParts withBlocks(
            EncoderBlockContract otherEncoder, DecoderBlockContract otherDecoder) {
        return new TransformerParts(
                score,
                normalizer,
                causalMask,
                multiHead,
                positions,
                layerNorm,
                feedForward,
                otherEncoder,
                otherDecoder);
    }
}
