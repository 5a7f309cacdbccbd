package attention.exercise;

/** Lesson 04: how each weight answers to a nudge of each score. */
@FunctionalInterface
public interface SoftmaxJacobianContract {
    /**
     * The derivatives of softmax, written with the weights that it gave.
     *
     * @param weights n weights of a softmax
     * @return n rows of n numbers, row i = weight, column j = score: {@code ∂weights[i] /
     *     ∂scores[j]}
     */
    double[][] jacobian(double[] weights);
}
