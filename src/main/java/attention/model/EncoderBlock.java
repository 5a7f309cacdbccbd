package attention.model;

import attention.exercise.EncoderBlockContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Attention, then a feed-forward layer, each added to what it was given and normalized: (n ×
 * dModel) → (n × dModel) — Vaswani et al. 2017, figure 1, left. Any layers can stand in.
 *
 * @param attention lets the rows read from each other
 * @param feedForward works on each row alone
 * @param firstNorm for the attention
 * @param secondNorm for the feed-forward layer
 * @param normFirst false: normalizes the sum, as in the paper; true: what goes into the layer,
 *     which trains deep models more easily (Xiong et al. 2020)
 */
public record EncoderBlock(
        Layer attention, Layer feedForward, Layer firstNorm, Layer secondNorm, boolean normFirst)
        implements Layer, Model {
    /** The wiring alone, of any layers. */
    public static final EncoderBlockContract PLAIN =
            (inputs, p) ->
                    new EncoderBlock(
                                    p.attention(),
                                    p.feedForward(),
                                    p.firstNorm(),
                                    p.secondNorm(),
                                    p.normFirst())
                            .output(inputs);

    /** Multi-head self-attention, a feed-forward layer and two layer norms, from a random start. */
    public static EncoderBlock random(
            String name, int dModel, int headCount, int dFeedForward, RandomGenerator random) {
        return new EncoderBlock(
                SelfAttention.random(name + ".attention", dModel, headCount, random),
                FeedForward.random(name + ".feedForward", dModel, dFeedForward, random),
                new LayerNorm(name + ".firstNorm", dModel),
                new LayerNorm(name + ".secondNorm", dModel),
                false);
    }

    /** The same parts, normalizing what goes into each layer, or the sum. */
    public EncoderBlock normFirst(boolean first) {
        return new EncoderBlock(attention, feedForward, firstNorm, secondNorm, first);
    }

    @Override
    public Matrix output(Matrix inputs) {
        if (normFirst) {
            Matrix read = inputs.plus(attention.output(firstNorm.output(inputs)));
            return read.plus(feedForward.output(secondNorm.output(read)));
        }
        Matrix read = firstNorm.output(inputs.plus(attention.output(inputs)));
        return secondNorm.output(read.plus(feedForward.output(read)));
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(attention, feedForward, firstNorm, secondNorm);
    }
}
