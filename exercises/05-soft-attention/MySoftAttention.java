import attention.exercise.SoftAttentionContract;
import attention.exercise.Todo;

/**
 * Exercise SoftAttention · lesson 05 · notebooks/05-soft-attention.ipynb
 *
 * <p>All parts are there since lesson 04. Now they work together, for n
 * queries at once.
 */
public class MySoftAttention implements SoftAttentionContract {
    /**
     * Lets every query read from all keys.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers
     * @param values m rows of dV numbers; dV may differ from dK
     * @return n rows of dV numbers, the context of each query
     */
    @Override
    public double[][] context(
            double[][] queries, double[][] keys, double[][] values) {
        // TODO 1: a score for each query and key: their dot product,
        //         divided by √dK.
        // TODO 2: the weights: a softmax of each query's own scores, the
        //         largest subtracted first.
        // TODO 3: the context: the values, each multiplied by its weight,
        //         added up.
        throw new Todo("let every query read from all keys");
    }
}
