package attention.exercise;

/** Lesson 03: a learned table between key and query — Luong et al. 2015, "general". */
@FunctionalInterface
public interface BilinearContract {
    /**
     * Scores one query against one key.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param w dK rows of dQ numbers
     * @return {@code keyᵀ · W · query}
     */
    double score(double[] query, double[] key, double[][] w);
}
