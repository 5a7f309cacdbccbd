package attention.exercise;

import attention.matrix.Matrix;

/**
 * Lesson 20: an attention of your own. There is no answer to compare it with; it is held to laws
 * that every attention of this workbook obeys, and it has to be another one than soft attention
 * over dot products.
 */
@FunctionalInterface
public interface OwnVariantContract {
    /**
     * How much each query takes from each key. A context is these weights times the values, so all
     * that is asked of an attention can be asked of its weights:
     *
     * <ul>
     *   <li>every row is at least 0 and adds up to 1, so one real key gets all;
     *   <li>padding gets 0 and changes nothing: the other weights are those without it;
     *   <li>keys in another order get the same weights in that order, so equal keys get equal
     *       weights, and keys exchanged together with their values change no context;
     *   <li>each query is answered by itself: its row is the same among others and alone;
     *   <li>the same question gets the same answer, whatever was asked in between;
     *   <li>other keys get other weights, and these are not the softmax of dot products times some
     *       number, such as {@code 1/√d}.
     * </ul>
     *
     * @param queries (n × d), n is at least 1
     * @param keys (m × d), m is at least 1; a query or key may be all zeros, and no number is
     *     larger than 100,000 in size
     * @param padding m flags, true where the key only fills up; at least one is false
     * @return (n × m), a row for each query, a weight for each key
     */
    Matrix weights(Matrix queries, Matrix keys, boolean[] padding);
}
