package attention.model;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * {@code x W + b} for every row x: (n × dIn) → (n × dOut).
 *
 * @param weights W, (dIn × dOut)
 * @param bias b, (1 × dOut)
 */
public record Linear(Parameter weights, Parameter bias) implements Layer, Model {
    /** Weights N(0, 1/dIn), bias 0. */
    public static Linear random(String name, int dIn, int dOut, RandomGenerator random) {
        return new Linear(
                new Parameter(name + ".weights", Start.fanIn().of(dIn, dOut, random)),
                new Parameter(name + ".bias", Matrix.zeros(1, dOut)));
    }

    @Override
    public Matrix output(Matrix inputs) {
        return inputs.times(weights.value()).plusRow(bias.value()); // (n × dOut)
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }
}
