import attention.exercise.AdditiveContract;
import attention.exercise.Todo;

/**
 * Exercise Additive · lesson 03 · notebooks/03-scores.ipynb
 *
 * <p>A small network as the score: query and key each pass through a table
 * of their own, the results are added, bent by tanh, and weighed by v.
 */
public class MyAdditive implements AdditiveContract {
    /**
     * Scores one query against one key.
     *
     * @param query dQ numbers
     * @param key dK numbers
     * @param wq hidden rows of dQ numbers, for the query
     * @param wk hidden rows of dK numbers, for the key
     * @param v one number per hidden row
     * @return {@code vᵀ · tanh(W_k · key + W_q · query)}
     */
    @Override
    public double score(
            double[] query,
            double[] key,
            double[][] wq,
            double[][] wk,
            double[] v) {
        // TODO 1: for each hidden row, add wk's row times the key and wq's
        //         row times the query.
        // TODO 2: bend that one sum with Math.tanh.
        // TODO 3: multiply it by that row's number in v, and add up over
        //         the rows.
        throw new Todo(
                "score one query against one key with a small network");
    }
}
