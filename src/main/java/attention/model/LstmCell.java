package attention.model;

import attention.exercise.LstmCellContract.Parameters;
import attention.exercise.LstmCellContract.State;
import attention.matrix.Matrix;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Long short-term memory: a cell that is kept, and gates that say what goes in, what stays and what
 * is shown — Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000. The columns
 * of all parameters are four blocks: input gate i, forget gate f, candidate g, output gate o. Each
 * row is a sequence of its own.
 *
 * @param inputs W, (dInput × 4 dState)
 * @param states U, (dState × 4 dState)
 * @param bias b, (1 × 4 dState)
 */
public record LstmCell(Parameter inputs, Parameter states, Parameter bias) implements Model {
    /**
     * W and U N(0, 1/rows), biases 0, except those of the forget gate.
     *
     * @param forgetBias 1 lets the cell keep what it has at the start (Jozefowicz et al. 2015);
     *     with 0 it forgets half of it in each step
     */
    public static LstmCell random(
            String name, int dInput, int dState, double forgetBias, RandomGenerator random) {
        Matrix bias = Matrix.generate(1, 4 * dState, (i, j) -> j / dState == 1 ? forgetBias : 0);
        return new LstmCell(
                new Parameter(name + ".inputs", Start.fanIn().of(dInput, 4 * dState, random)),
                new Parameter(name + ".states", Start.fanIn().of(dState, 4 * dState, random)),
                new Parameter(name + ".bias", bias));
    }

    /**
     * One step: the equations, on tables of any kind.
     *
     * @param input (n × dInput)
     */
    public static State step(Matrix input, State before, Parameters p) {
        Matrix fromInput = input.times(p.input());
        Matrix fromOutput = before.output().times(p.state());
        Matrix gates = fromInput.plus(fromOutput).plusRow(p.bias()); // (n × 4 dState)

        Matrix i = block(gates, 0).sigmoid();
        Matrix f = block(gates, 1).sigmoid();
        Matrix g = block(gates, 2).tanh();
        Matrix o = block(gates, 3).sigmoid();
        Matrix cell = f.hadamard(before.cell()).plus(i.hadamard(g));
        return new State(o.hadamard(cell.tanh()), cell);
    }

    /** One step of this cell: {@code (n × dInput)} and the state before → the state after. */
    public State next(Matrix input, State before) {
        return step(input, before, tables());
    }

    /** The numbers of its tables now. */
    public Parameters tables() {
        return new Parameters(inputs.value(), states.value(), bias.value());
    }

    private static Matrix block(Matrix gates, int k) {
        int dState = gates.cols() / 4;
        return gates.colRange(k * dState, (k + 1) * dState);
    }

    /** The state before the first input: zeros. */
    public State start(int n) {
        Matrix nothing = Matrix.zeros(n, bias.value().cols() / 4);
        return new State(nothing, nothing);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(inputs, states, bias);
    }
}
