package attention.exercise;

/** Lesson 03: a small network as the score — Bahdanau et al. 2015, appendix A.1.2. */
@FunctionalInterface
public interface AdditiveContract {
    /**
     * Scores one query against one key.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param wq hidden rows of dQ numbers
     * @param wk hidden rows of dK numbers
     * @param v hidden numbers
     * @return {@code vᵀ · tanh(W_k · key + W_q · query)}
     */
    double score(double[] query, double[] key, double[][] wq, double[][] wk, double[] v);
}
