package attention.exercise;

/** Lesson 11: the largest number of each column — Collobert et al. 2011, section 3.2.2. */
@FunctionalInterface
public interface MaxPoolingContract {
    /**
     * Keeps the largest number of each feature, whichever place it comes from.
     *
     * @param inputs n places in rows, d features each; n is at least 1
     * @return d numbers: {@code pooled[k]} is the largest of {@code inputs[0][k] … inputs[n−1][k]}
     */
    double[] pooled(double[][] inputs);
}
