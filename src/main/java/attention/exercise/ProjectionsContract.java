package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 09: three roles for one row — Vaswani et al. 2017, section 3.2.2. */
@FunctionalInterface
public interface ProjectionsContract {
    /**
     * Makes of each row a query, a key and a value.
     *
     * @param inputs (n × d), one row for each position
     * @param wq W_q, (d × dK)
     * @param wk W_k, (d × dK)
     * @param wv W_v, (d × dV)
     * @return the three products, inputs · table
     */
    Projected project(Matrix inputs, Matrix wq, Matrix wk, Matrix wv);

    /**
     * What the rows became.
     *
     * @param queries what each position asks, (n × dK)
     * @param keys what each position is found by, (n × dK)
     * @param values what each position gives, (n × dV)
     */
    record Projected(Matrix queries, Matrix keys, Matrix values) {}
}
