package attention.exercise;

import attention.matrix.Matrix;

/** Attention as an argument: what reads from keys and values, however it does it. */
@FunctionalInterface
public interface AttentionFunction {
    /**
     * Lets each query read from all keys and values.
     *
     * @param queries (n × dK)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @return one context for each query, (n × dV)
     */
    Matrix context(Matrix queries, Matrix keys, Matrix values);
}
