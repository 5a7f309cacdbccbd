package attention.study.threeadvantages;

import attention.matrix.Matrix;
import attention.model.Model;
import attention.model.Parameter;
import attention.model.Start;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Gated recurrent unit: r = σ(x W_r + h U_r + b_r), u likewise, g = tanh(x W_g + r ⊙ (h U_g) +
 * b_g), h′ = u ⊙ h + (1 − u) ⊙ g — Cho et al. 2014, section 2.3, with the reset gate behind its
 * table, as libraries have it. The columns are three blocks: reset gate, update gate, candidate.
 * Each row is a sequence of its own.
 *
 * @param inputs W, (dInput × 3 dState)
 * @param states U, (dState × 3 dState)
 * @param bias b, (1 × 3 dState)
 */
record GruCell(Parameter inputs, Parameter states, Parameter bias) implements Model {
    /** W and U N(0, 1/rows), bias 0. */
    static GruCell random(int width, RandomGenerator random) {
        return new GruCell(
                new Parameter("cell.inputs", Start.fanIn().of(width, 3 * width, random)),
                new Parameter("cell.states", Start.fanIn().of(width, 3 * width, random)),
                new Parameter("cell.bias", Matrix.zeros(1, 3 * width)));
    }

    /** {@code (n × dInput), (n × dState) → (n × dState)}. */
    Matrix next(Matrix input, Matrix state) {
        int d = state.cols();
        Matrix fromInput = input.times(inputs.value()).plusRow(bias.value()); // (n × 3 dState)
        Matrix fromState = state.times(states.value()); // (n × 3 dState)
        Matrix gates = fromInput.colRange(0, 2 * d).plus(fromState.colRange(0, 2 * d)).sigmoid();
        Matrix reset = gates.colRange(0, d);
        Matrix update = gates.colRange(d, 2 * d);
        Matrix candidate =
                fromInput
                        .colRange(2 * d, 3 * d)
                        .plus(reset.hadamard(fromState.colRange(2 * d, 3 * d)))
                        .tanh();
        return candidate.plus(update.hadamard(state.minus(candidate)));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(inputs, states, bias);
    }
}
