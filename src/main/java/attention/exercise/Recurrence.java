package attention.exercise;

import attention.matrix.Matrix;

/** A cell as an argument: what makes the next state of an input and the last state. */
@FunctionalInterface
public interface Recurrence {
    /**
     * One step of every sequence.
     *
     * @param input a row for each sequence, (n × dX)
     * @param state the states before, (n × dS)
     * @return the states after, (n × dS)
     */
    Matrix next(Matrix input, Matrix state);
}
