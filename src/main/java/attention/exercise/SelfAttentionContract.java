package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 09: a text that reads itself — Vaswani et al. 2017, section 3.2.3. */
@FunctionalInterface
public interface SelfAttentionContract {
    /**
     * Lets every row read from all rows.
     *
     * @param inputs (n × d), one row for each position
     * @param wq W_q, (d × dK)
     * @param wk W_k, (d × dK)
     * @param wv W_v, (d × dV)
     * @param attention what reads with the queries from the keys and values
     * @return one row for each position, (n × dV)
     */
    Matrix output(Matrix inputs, Matrix wq, Matrix wk, Matrix wv, AttentionFunction attention);
}
