import attention.exercise.ConcatContract;
import attention.exercise.Todo;

/**
 * Exercise Concat · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>Write key and query one after the other into a single long vector, and
 * let one table W look at both at once.
 */
public class MyConcat implements ConcatContract {
    /**
     * Scores one query against one key.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param w hidden rows of dK + dQ numbers; the first dK columns meet
     *     the key
     * @param v one number per hidden row
     * @return {@code vᵀ · tanh(W · [key; query])}
     */
    @Override
    public double score(
            double[] query, double[] key, double[][] w, double[] v) {
        // TODO 1: one long vector: first the key, then the query.
        // TODO 2: for each hidden row: its dot product with the long
        //         vector, bent by Math.tanh.
        // TODO 3: multiply it by that row's number in v, and add up over
        //         the rows.
        throw new Todo("score key and query written one after the other");
    }
}
