package attention.model;

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
 */
public record FeedForward(Linear widen, Linear narrow) implements Layer, Model {
    /** Weights N(0, 1/inputs), biases 0. */
    public static FeedForward random(
            String name, int dModel, int dFeedForward, RandomGenerator random) {
        return new FeedForward(
                Linear.random(name + ".widen", dModel, dFeedForward, random),
                Linear.random(name + ".narrow", dFeedForward, dModel, random));
    }

    @Override
    public Matrix output(Matrix inputs) {
        return narrow.output(widen.output(inputs).relu()); // (n × dModel)
    }

    @Override
    public List<Parameter> parameters() {
        return Model.parameters(widen, narrow);
    }
}
