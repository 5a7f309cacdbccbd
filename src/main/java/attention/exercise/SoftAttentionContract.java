package attention.exercise;

/** Lesson 05: every query looks at all keys, and gets a blend of all values. */
@FunctionalInterface
public interface SoftAttentionContract {
    /**
     * Attention with scaled dot products and softmax, over all keys.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers
     * @param values m rows of dV numbers
     * @return n rows of dV numbers: {@code softmax(queries · keysᵀ / √dK) · values}, the softmax
     *     over the keys
     */
    double[][] context(double[][] queries, double[][] keys, double[][] values);
}
