package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 14: a state that reads one input after the other — Elman 1990. */
@FunctionalInterface
public interface RecurrentCellContract {
    /**
     * The next states of several sequences: row r of the inputs, of the states and of the result
     * belongs to sequence r, and to no other.
     *
     * @param inputs what is read in this step, (n × dX)
     * @param states what was left by the step before, (n × dH)
     * @param p the tables of the cell
     * @return {@code tanh(inputs · input + states · state + bias)}, (n × dH)
     */
    Matrix next(Matrix inputs, Matrix states, Parameters p);

    /**
     * What is learned. There is one bias; PyTorch's {@code nn.RNN} keeps two, which only ever occur
     * as their sum, and its tables are these with rows and columns exchanged.
     *
     * @param input what an input becomes in the state, (dX × dH)
     * @param state what the last state becomes in the next one, (dH × dH)
     * @param bias added to every row, (1 × dH)
     */
    record Parameters(Matrix input, Matrix state, Matrix bias) {}
}
