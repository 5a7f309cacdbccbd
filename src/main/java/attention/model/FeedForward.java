package attention.model;

import attention.exercise.FeedForwardContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * {@code relu(x W₁ + b₁) W₂ + b₂} for every row x: (n × dModel) → (n × dModel) — Vaswani et al.
 * 2017, equation 2.
 *
 * @param widen (dModel × dFeedForward)
 * @param narrow (dFeedForward × dModel)
 * @param rule what is done with the two, such as {@link #PLAIN}
 */
public record FeedForward(Linear widen, Linear narrow, FeedForwardContract rule)
        implements Layer, Model {
    /** The equation. */
    public static final FeedForwardContract PLAIN =
            (x, w1, b1, w2, b2) -> x.times(w1).plusRow(b1).relu().times(w2).plusRow(b2);

    /** By the usual rule. */
    public FeedForward(Linear widen, Linear narrow) {
        this(widen, narrow, PLAIN);
    }

    /** Weights N(0, 1/inputs), biases 0. */
    public static FeedForward random(
            String name, int dModel, int dFeedForward, RandomGenerator random) {
        return new FeedForward(
                Linear.random(name + ".widen", dModel, dFeedForward, random),
                Linear.random(name + ".narrow", dFeedForward, dModel, random));
    }

    @Override
    public Matrix output(Matrix inputs) {
        return rule.output(
                inputs,
                widen.weights().value(), // (dModel × dFeedForward)
                widen.bias().value(),
                narrow.weights().value(), // (dFeedForward × dModel)
                narrow.bias().value());
    }

    /** The same parameters under another rule, such as one that a learner wrote. */
    public FeedForward with(FeedForwardContract other) {
        return new FeedForward(widen, narrow, other);
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(widen, narrow);
    }
}
