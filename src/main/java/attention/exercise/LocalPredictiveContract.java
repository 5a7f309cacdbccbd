package attention.exercise;

/**
 * Lesson 08: a query says by itself where its window lies, and a bell curve lets what is farther
 * from there count less.
 */
public interface LocalPredictiveContract {
    /**
     * Where a query looks: {@code keyLen · σ(v · tanh(W query))} with {@code σ(x) = 1 / (1 +
     * e^−x)}.
     *
     * @param query dQ numbers
     * @param w hidden rows of dQ numbers
     * @param v hidden numbers
     * @param keyLen number of keys, at least 1
     * @return a place between 0 and keyLen, hardly ever a whole number
     */
    double position(double[] query, double[][] w, double[] v, int keyLen);

    /**
     * How much of each value the query takes: the softmax over the keys in the window, times {@code
     * e^(−(key − position)² / 2σ²)} with {@code σ = halfWidth / 2}. The factors are not divided by
     * their sum.
     *
     * @param scores one for each key, at least one; keys are counted from 0
     * @param position where the query looks, from 0 to the number of keys
     * @param halfWidth how far to each side, 1 or more: the window holds the keys with {@code |key
     *     − position| ≤ halfWidth}
     * @return as many factors, 0 outside of the window
     */
    double[] factors(double[] scores, double position, int halfWidth);
}
