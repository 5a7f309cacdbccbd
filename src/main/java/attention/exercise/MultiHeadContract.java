package attention.exercise;

import attention.matrix.Matrix;

/** Lesson 12: several heads, each on columns of its own — Vaswani et al. 2017, section 3.2.2. */
@FunctionalInterface
public interface MultiHeadContract {
    /**
     * Lets every query read from all keys and values, once with each head.
     *
     * @param queries (n × dQ)
     * @param keys (m × dKey)
     * @param values (m × dValue)
     * @param p the tables, and how many heads there are
     * @param attention what each head does with its columns of the three products; asked once for
     *     each head, with all queries
     * @return {@code [head₁ … headₕ] · W_o}, (n × dOut)
     */
    Matrix output(
            Matrix queries, Matrix keys, Matrix values, Parameters p, AttentionFunction attention);

    /**
     * The tables of all heads side by side: head h (from 0) has the h-th run of neighbouring
     * columns of each product, as many as every other head.
     *
     * @param wq W_q, (dQ × headCount·dK)
     * @param wk W_k, (dKey × headCount·dK)
     * @param wv W_v, (dValue × headCount·dV)
     * @param wo W_o, (headCount·dV × dOut)
     * @param headCount how many heads, 1 or more
     */
    record Parameters(Matrix wq, Matrix wk, Matrix wv, Matrix wo, int headCount) {}
}
