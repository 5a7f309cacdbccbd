package attention.model;

import attention.exercise.CrossLayer;
import attention.exercise.DecoderBlockContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;

/**
 * Attention to the text itself, attention to a memory, a feed-forward layer, each added to what it
 * was given and normalized: (n × dModel), (m × dMemory) → (n × dModel) — Vaswani et al. 2017,
 * figure 1, right. Any layers can stand in.
 */
public final class DecoderBlock {
    /** The wiring alone, of any layers. */
    public static final DecoderBlockContract PLAIN =
            (inputs, memory, p) -> {
                Layer self = added(p.selfAttention(), p.firstNorm(), p.normFirst());
                CrossLayer cross = p.crossAttention();
                Layer reading = rows -> cross.output(rows, memory);
                Layer feedForward = added(p.feedForward(), p.thirdNorm(), p.normFirst());
                Matrix own = self.output(inputs);
                Matrix read = added(reading, p.secondNorm(), p.normFirst()).output(own);
                return feedForward.output(read);
            };

    private DecoderBlock() {}

    private static Layer added(Layer layer, Layer norm, boolean normFirst) {
        return normFirst
                ? rows -> rows.plus(layer.output(norm.output(rows)))
                : rows -> norm.output(rows.plus(layer.output(rows)));
    }
}
