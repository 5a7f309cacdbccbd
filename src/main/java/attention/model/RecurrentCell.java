package attention.model;

import attention.exercise.Recurrence;
import attention.exercise.RecurrentCellContract;
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
 * @param rule how the next state is computed, such as {@link #PLAIN}
 */
public record RecurrentCell(
        Parameter inputs, Parameter states, Parameter bias, RecurrentCellContract rule)
        implements Recurrence, Model {
    /** The plain cell. */
    public static final RecurrentCellContract PLAIN =
            (x, h, p) -> x.times(p.input()).plus(h.times(p.state())).plusRow(p.bias()).tanh();

    /** By the usual rule. */
    public RecurrentCell(Parameter inputs, Parameter states, Parameter bias) {
        this(inputs, states, bias, PLAIN);
    }

    /** W and U N(0, 1/rows), bias 0. */
    public static RecurrentCell random(
            String name, int dInput, int dState, RandomGenerator random) {
        return new RecurrentCell(
                new Parameter(name + ".inputs", Start.fanIn().of(dInput, dState, random)),
                new Parameter(name + ".states", Start.fanIn().of(dState, dState, random)),
                new Parameter(name + ".bias", Matrix.zeros(1, dState)));
    }

    /** The same parameters under another rule, such as one that a learner wrote. */
    public RecurrentCell with(RecurrentCellContract other) {
        return new RecurrentCell(inputs, states, bias, other);
    }

    /** {@code (n × dInput), (n × dState) → (n × dState)}. */
    @Override
    public Matrix next(Matrix input, Matrix state) {
        var tables =
                new RecurrentCellContract.Parameters(inputs.value(), states.value(), bias.value());
        return rule.next(input, state, tables);
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
