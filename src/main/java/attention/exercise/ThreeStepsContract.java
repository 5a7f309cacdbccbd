package attention.exercise;

/** Lesson 01: score, normalize, weighted sum in one go. */
@FunctionalInterface
public interface ThreeStepsContract {
    /**
     * Scores each key by its dot product with the query, divides the scores by their sum and blends
     * the values with the weights that result.
     *
     * @param query dK numbers
     * @param keys one row of dK numbers per position
     * @param values one row of dV numbers per position
     * @return {@code context[k] = Σ weights[j] · values[j][k]}, dV numbers
     */
    double[] context(double[] query, double[][] keys, double[][] values);
}
