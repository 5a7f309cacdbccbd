import attention.exercise.OwnVariantContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise OwnVariant · lesson 20, The map
 *
 * <p>An attention of your own. There is no answer to compare it with: it is
 * held to laws.
 */
public class MyOwnVariant implements OwnVariantContract {
    /**
     * How much each query takes from each key.
     *
     * @param queries (n × d)
     * @param keys (m × d); a query or key may be all zeros, and no number
     *     is larger than 100,000
     * @param padding m flags, true where the key only fills up; at least
     *     one is false
     * @return (n × m): each row at least 0 and in all 1, 0 for padding
     */
    @Override
    public Matrix weights(Matrix queries, Matrix keys, boolean[] padding) {
        // TODO 1: a score for each pair, other than the dot product; or
        //         something else than softmax; or not all keys may be seen.
        // TODO 2: padding is out before anything is normalized.
        // TODO 3: from scores to weights, row by row.
        // TODO 4: which laws does it keep? See the contract.
        throw new Todo("invent an attention");
    }
}
