package attention.variant;

import attention.matrix.Matrix;

/**
 * A way to attend: what reads from keys and values, however it does it. {@link Attention} is the
 * plain one; the others are made of it, or of the same parts.
 */
@FunctionalInterface
public interface Variant {
    /**
     * Lets each of n queries read from m key/value pairs.
     *
     * @param queries (n × dQ)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @return all intermediate results; the last one is the context, a row for each query
     */
    Trace attend(Matrix queries, Matrix keys, Matrix values);
}
