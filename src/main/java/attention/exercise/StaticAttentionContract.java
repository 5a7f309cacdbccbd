package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 10: one context for all steps — Cho et al. 2014, section 2.2. */
@FunctionalInterface
public interface StaticAttentionContract {
    /**
     * Asks once, and gives what was read to every step.
     *
     * @param query (1 × dK)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @param steps how many steps, 1 or more
     * @param attention how the query reads from keys and values
     * @return (steps × dV), the same row at every step
     */
    Matrix outputs(
            Matrix query, Matrix keys, Matrix values, int steps, AttentionFunction attention);
}
