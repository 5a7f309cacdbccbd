package attention.exercise;

/**
 * Lesson 06: the expected loss of a hard choice and its exact gradient, by going through all keys.
 */
public interface ExactGradientContract {
    /**
     * What the draws cost on average, if key j is drawn with the softmax weight of its score.
     *
     * @param scores n scores
     * @param losses {@code losses[j]} is what it costs to take key j alone
     * @return {@code Σ p[j] · losses[j]}, with {@code p = softmax(scores)}
     */
    double expectedLoss(double[] scores, double[] losses);

    /**
     * How the expected loss answers to a nudge of each score.
     *
     * @param scores n scores
     * @param losses {@code losses[j]} is what it costs to take key j alone
     * @return n numbers: {@code p[j] · (losses[j] − expected loss)}
     */
    double[] gradient(double[] scores, double[] losses);
}
