package attention.exercise;

/** Lesson 08: every query looks at the keys around its own place, and computes nothing else. */
@FunctionalInterface
public interface LocalMonotonicContract {
    /**
     * Attention with scaled dot products and softmax, over the keys in a window.
     *
     * @param queries n rows of dK numbers
     * @param keys m rows of dK numbers
     * @param values m rows of dV numbers
     * @param halfWidth how far to each side, from 0 to the largest int: query i looks at the keys i
     *     − halfWidth … i + halfWidth that exist
     * @return n rows of dV numbers; zeros for a query that has no key in its window
     */
    double[][] context(double[][] queries, double[][] keys, double[][] values, int halfWidth);
}
