package attention.model;

import attention.exercise.Recurrence;
import attention.matrix.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * {@code tanh(x W + h U + b)}: the next state from an input and the last state — Elman 1990. Each
 * row is a sequence of its own.
 *
 * @param inputs W, (dInput × dState)
 * @param states U, (dState × dState)
 * @param bias b, (1 × dState)
 */
public record RecurrentCell(Parameter inputs, Parameter states, Parameter bias)
        implements Recurrence, Model {
    /** W and U N(0, 1/rows), bias 0. */
    public static RecurrentCell random(
            String name, int dInput, int dState, RandomGenerator random) {
        return new RecurrentCell(
                new Parameter(name + ".inputs", Start.fanIn().of(dInput, dState, random)),
                new Parameter(name + ".states", Start.fanIn().of(dState, dState, random)),
                new Parameter(name + ".bias", Matrix.zeros(1, dState)));
    }

    /** {@code (n × dInput), (n × dState) → (n × dState)}. */
    @Override
    public Matrix next(Matrix input, Matrix state) {
        Matrix fromInput = input.times(inputs.value());
        Matrix fromState = state.times(states.value());
        return fromInput.plus(fromState).plusRow(bias.value()).tanh();
    }

    /** The state before the first input: zeros, (n × dState). */
    public Matrix start(int n) {
        return Matrix.zeros(n, bias.value().cols());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(inputs, states, bias);
    }
}
