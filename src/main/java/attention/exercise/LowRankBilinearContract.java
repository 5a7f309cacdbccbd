package attention.exercise;

/** Lesson 03: the bilinear score with its table split into two thin ones, W = Uᵀ V. */
@FunctionalInterface
public interface LowRankBilinearContract {
    /**
     * Scores one query against one key.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param u rank rows of dK numbers
     * @param v rank rows of dQ numbers
     * @return {@code (U · key)ᵀ · (V · query)}
     */
    double score(double[] query, double[] key, double[][] u, double[][] v);
}
