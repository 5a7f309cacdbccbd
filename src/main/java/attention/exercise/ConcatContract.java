package attention.exercise;

/** Lesson 03: the additive score with both tables side by side — Luong et al. 2015, "concat". */
@FunctionalInterface
public interface ConcatContract {
    /**
     * Scores one query against one key.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param w hidden rows of dK + dQ numbers; its first dK columns meet the key
     * @param v hidden numbers
     * @return {@code vᵀ · tanh(W · [key; query])}
     */
    double score(double[] query, double[] key, double[][] w, double[] v);
}
