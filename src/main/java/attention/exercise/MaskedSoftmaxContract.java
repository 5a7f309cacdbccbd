package attention.exercise;

/** Lesson 02: softmax over the scores that may be looked at. */
@FunctionalInterface
public interface MaskedSoftmaxContract {
    /**
     * Gives each allowed score its weight and each forbidden one 0.
     *
     * @param scores one score per key; the number at a forbidden place may be anything finite
     * @param allowed {@code allowed[j]} is true where key j may be looked at
     * @return weights that add up to 1, or zeros where nothing is allowed
     */
    double[] weights(double[] scores, boolean[] allowed);
}
