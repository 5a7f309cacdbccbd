import attention.exercise.BilinearContract;
import attention.exercise.Todo;

/**
 * Exercise Bilinear · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>A table W stands between key and query and says how much each feature
 * of the one counts for each feature of the other. Query and key may have
 * different widths.
 */
public class MyBilinear implements BilinearContract {
    /**
     * Scores one query against one key through the table W.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param w dK rows of dQ numbers: a row per feature of the key, a
     *     column per feature of the query
     * @return {@code keyᵀ · W · query}
     */
    @Override
    public double score(double[] query, double[] key, double[][] w) {
        // TODO: each feature of the key meets each of the query. Which
        //       entry of w is theirs?
        throw new Todo("score one query against one key through W");
    }
}
