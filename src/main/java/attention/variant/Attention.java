package attention.variant;

import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.ScaledDotProduct;
import attention.score.ScoreFunction;
import attention.score.Scorer;

/**
 * One attention head: score, mask, normalize, mix. Every variant changes one of these parts.
 *
 * @param score how well queries match keys
 * @param mask which query may look at which key
 * @param normalizer how the scores of a query become weights
 */
public record Attention(Scorer score, Mask mask, Normalizer normalizer) implements Variant {
    /** Scaled dot product, no mask, softmax — Vaswani et al. 2017, equation 1. */
    public Attention() {
        this(new ScaledDotProduct());
    }

    /** This score, no mask, softmax. */
    public Attention(Scorer score) {
        this(score, Mask.none(), new Softmax());
    }

    /** This score and mask, softmax. */
    public Attention(Scorer score, Mask mask) {
        this(score, mask, new Softmax());
    }

    /** This score and normalizer, no mask. */
    public Attention(Scorer score, Normalizer normalizer) {
        this(score, Mask.none(), normalizer);
    }

    /** The same for a score of pairs, which may be a lambda. */
    public Attention(ScoreFunction score) {
        this((Scorer) score);
    }

    /** Any parts, where the score is one of pairs and may be a lambda. */
    public Attention(ScoreFunction score, Mask mask, Normalizer normalizer) {
        this((Scorer) score, mask, normalizer);
    }

    /**
     * Lets each of n queries read from m key/value pairs.
     *
     * @param queries (n × dQ)
     * @param keys (m × dK)
     * @param values (m × dV), finite numbers
     * @return all intermediate results; the context in it is (n × dV)
     * @throws attention.matrix.ShapeMismatch if the shapes do not fit the score or each other
     * @throws IllegalArgumentException if a number that counts is NaN or infinite, saying where
     */
    @Override
    public Trace attend(Matrix queries, Matrix keys, Matrix values) {
        Inputs.requirePairs(keys, values);

        var scores = score.scores(queries, keys); // (n × m)
        var maskedScores = mask.applyTo(scores); // (n × m), −∞ where forbidden
        var drawn = normalizer.drawn(scores.rows(), scores.cols()); // noise, if any, is fixed now
        var weights = drawn.weights(maskedScores); // (n × m), each row adds up to 1
        var context = weights.times(values); // (n × dV)

        var repeatable = new Attention(score, mask, drawn);
        var inputs = new Inputs(queries, keys, values);
        return Trace.of(
                        context,
                        new AttentionSteps(this, inputs, scores, maskedScores, weights, context))
                .by(repeatable, queries, keys, values);
    }

    /** Whether the score has a scale, so that there are scores before and after it. */
    boolean hasScaling() {
        return !score.unscaled().equals(score);
    }

    /** Whether there is a mask, even if it forbids nothing. */
    boolean hasMask() {
        return !mask.equals(Mask.none());
    }

    @Override
    public String toString() {
        return "Attention: " + score + ", " + mask + ", " + normalizer;
    }
}
