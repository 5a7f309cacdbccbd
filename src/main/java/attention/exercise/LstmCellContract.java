package attention.exercise;

import attention.matrix.Matrix;

/**
 * Lesson 15: a cell that keeps, and gates that say what goes in, what stays and what is shown —
 * Hochreiter and Schmidhuber 1997, Gers et al. 2000.
 */
@FunctionalInterface
public interface LstmCellContract {
    /**
     * One step of as many sequences as there are rows; each row is a sequence of its own.
     *
     * @param inputs x, what comes in now, (n × dInput)
     * @param before what the last step handed on
     * @param p the tables
     * @return what this step hands on: cell = f ⊙ old cell + i ⊙ g, output = o ⊙ tanh(cell), where
     *     i, f, o = σ and g = tanh of their blocks of {@code x · input + old output · state + bias}
     */
    State next(Matrix inputs, State before, Parameters p);

    /**
     * What a step hands to the next one.
     *
     * @param output what the cell shows, (n × dState)
     * @param cell what it keeps, (n × dState)
     */
    record State(Matrix output, Matrix cell) {}

    /**
     * The tables. Their columns are four blocks of dState: input gate i, forget gate f, candidate
     * g, output gate o.
     *
     * @param input meets what comes in, (dInput × 4 dState)
     * @param state meets the old output, (dState × 4 dState)
     * @param bias (1 × 4 dState)
     */
    record Parameters(Matrix input, Matrix state, Matrix bias) {}
}
