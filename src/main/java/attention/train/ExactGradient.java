package attention.train;

import attention.normalize.Softmax;

/**
 * The loss that a hard reader has on average, and its gradient, by going through all keys: possible
 * where the keys are few and the loss of each is known.
 */
public final class ExactGradient {
    private ExactGradient() {}

    /**
     * {@code L̄ = Σ pᵢ Lᵢ} with {@code p = softmax(scores)}.
     *
     * @param losses what each key costs when it is read alone, one for each score
     */
    public static double expectedLoss(double[] scores, double[] losses) {
        double[] chances = chances(scores, losses);
        double expected = 0;
        for (int j = 0; j < chances.length; j++) {
            expected += chances[j] * losses[j];
        }
        return expected;
    }

    /** How the expected loss changes with each score: {@code ∂L̄/∂sⱼ = pⱼ (Lⱼ − L̄)}. */
    public static double[] gradient(double[] scores, double[] losses) {
        double[] chances = chances(scores, losses);
        double expected = expectedLoss(scores, losses);
        double[] gradient = new double[chances.length];
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = chances[j] * (losses[j] - expected);
        }
        return gradient;
    }

    private static double[] chances(double[] scores, double[] losses) {
        if (scores.length != losses.length) {
            throw new IllegalArgumentException(
                    "Every key needs its loss, but there are %s scores and %s losses."
                            .formatted(scores.length, losses.length));
        }
        return new Softmax().weights(scores);
    }
}
