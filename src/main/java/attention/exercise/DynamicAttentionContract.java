package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 10: a context of its own for each step — Bahdanau et al. 2015, section 3.1. */
@FunctionalInterface
public interface DynamicAttentionContract {
    /**
     * Asks anew at every step: first with the start, then with what was read last, times W.
     *
     * @param start the first query, (1 × dK)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @param p W, and how many steps there are
     * @param attention how a query reads from keys and values
     * @return (steps × dV), what each step has read, the first one on top
     */
    Matrix outputs(
            Matrix start, Matrix keys, Matrix values, Parameters p, AttentionFunction attention);

    /**
     * How one step leads to the next.
     *
     * @param w W, (dV × dK): makes the next query of an output
     * @param steps how many steps, 1 or more
     */
    record Parameters(Matrix w, int steps) {}
}
