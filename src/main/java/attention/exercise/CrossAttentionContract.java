package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 09: a text that reads another one — Vaswani et al. 2017, section 3.2.3. */
@FunctionalInterface
public interface CrossAttentionContract {
    /**
     * Lets every row of the inputs read from all rows of the memory.
     *
     * @param inputs who asks, (n × d)
     * @param memory who is asked, (m × dMemory)
     * @param tables the three tables
     * @param attention what reads with the queries from the keys and values
     * @return one row for each row of the inputs, (n × dV)
     */
    Matrix output(Matrix inputs, Matrix memory, Tables tables, AttentionFunction attention);

    /**
     * Three tables in one parcel.
     *
     * @param wq W_q, (d × dK)
     * @param wk W_k, (dMemory × dK)
     * @param wv W_v, (dMemory × dV)
     */
    record Tables(Matrix wq, Matrix wk, Matrix wv) {}
}
