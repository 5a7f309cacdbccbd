package attention.model;

import attention.exercise.CrossLayer;
import attention.exercise.DecoderBlockContract;
import attention.exercise.Layer;
import attention.mask.CausalMask;
import attention.matrix.Matrix;
import attention.score.ScaledDotProduct;
import attention.variant.Attention;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Attention to the text itself, attention to a memory, a feed-forward layer, each added to what it
 * was given and normalized: (n × dModel), (m × dMemory) → (n × dModel) — Vaswani et al. 2017,
 * figure 1, right. Any layers can stand in.
 *
 * @param selfAttention lets the rows read from each other; who may not look ahead is its matter
 * @param crossAttention lets the rows read from the memory
 * @param feedForward works on each row alone
 * @param firstNorm for the self-attention
 * @param secondNorm for the cross-attention; the memory goes through no norm here
 * @param thirdNorm for the feed-forward layer
 * @param normFirst false: normalizes the sum, as in the paper; true: what goes into the layer,
 *     which trains deep models more easily (Xiong et al. 2020)
 */
public record DecoderBlock(
        Layer selfAttention,
        CrossLayer crossAttention,
        Layer feedForward,
        Layer firstNorm,
        Layer secondNorm,
        Layer thirdNorm,
        boolean normFirst)
        implements CrossLayer, Model {
    /** The wiring alone, of any layers. */
    public static final DecoderBlockContract PLAIN =
            (inputs, memory, p) ->
                    new DecoderBlock(
                                    p.selfAttention(),
                                    p.crossAttention(),
                                    p.feedForward(),
                                    p.firstNorm(),
                                    p.secondNorm(),
                                    p.thirdNorm(),
                                    p.normFirst())
                            .output(inputs, memory);

    /**
     * Multi-head self-attention in which no row looks ahead, multi-head attention to the memory, a
     * feed-forward layer and three layer norms, from a random start.
     */
    public static DecoderBlock random(
            String name, int dModel, int headCount, int dFeedForward, RandomGenerator random) {
        return new DecoderBlock(
                SelfAttention.random(name + ".selfAttention", dModel, headCount, random)
                        .with(new Attention(new ScaledDotProduct(), new CausalMask())),
                CrossAttention.random(name + ".crossAttention", dModel, headCount, random),
                FeedForward.random(name + ".feedForward", dModel, dFeedForward, random),
                new LayerNorm(name + ".firstNorm", dModel),
                new LayerNorm(name + ".secondNorm", dModel),
                new LayerNorm(name + ".thirdNorm", dModel),
                false);
    }

    /** The same parts, normalizing what goes into each layer, or the sum. */
    public DecoderBlock normFirst(boolean first) {
        return new DecoderBlock(
                selfAttention,
                crossAttention,
                feedForward,
                firstNorm,
                secondNorm,
                thirdNorm,
                first);
    }

    @Override
    public Matrix output(Matrix inputs, Matrix memory) {
        if (normFirst) {
            Matrix own = inputs.plus(selfAttention.output(firstNorm.output(inputs)));
            Matrix read = own.plus(crossAttention.output(secondNorm.output(own), memory));
            return read.plus(feedForward.output(thirdNorm.output(read)));
        }
        Matrix own = firstNorm.output(inputs.plus(selfAttention.output(inputs)));
        Matrix read = secondNorm.output(own.plus(crossAttention.output(own, memory)));
        return thirdNorm.output(read.plus(feedForward.output(read)));
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(
                selfAttention, crossAttention, feedForward, firstNorm, secondNorm, thirdNorm);
    }
}
