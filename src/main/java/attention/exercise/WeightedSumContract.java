package attention.exercise;

/** Lesson 01: blends the values, each as strongly as its weight says. */
@FunctionalInterface
public interface WeightedSumContract {
    /**
     * Adds up the values, each multiplied by its weight.
     *
     * @param weights one number per value; they need not add up to 1
     * @param values as many rows as there are weights, all of the same width
     * @return {@code context[k] = Σ weights[j] · values[j][k]}, as wide as one value
     */
    double[] context(double[] weights, double[][] values);
}
