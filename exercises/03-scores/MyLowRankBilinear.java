import attention.exercise.LowRankBilinearContract;
import attention.exercise.Todo;

/**
 * Exercise LowRankBilinear · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>The bilinear score without its big table: two thin tables bring key
 * and query to a common, small width, where a dot product is enough.
 */
public class MyLowRankBilinear implements LowRankBilinearContract {
    /**
     * Scores one query against one key in a common, smaller width.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param u rank rows of dK numbers, for the key
     * @param v rank rows of dQ numbers, for the query
     * @return {@code (U · key)ᵀ · (V · query)}
     */
    @Override
    public double score(
            double[] query, double[] key, double[][] u, double[][] v) {
        // TODO 1: for each row: its dot product with the key (u) and with
        //         the query (v).
        // TODO 2: multiply the two, and add up over the rows.
        throw new Todo(
                "score one query against one key in a smaller width");
    }
}
