package attention.exercise;

/** Lesson 07: softmax of noisy scores — Jang et al. 2017, Maddison et al. 2017. */
public interface GumbelSoftmaxContract {
    /**
     * Weights that lie near a single key, which one being a matter of chance.
     *
     * @param scores one score per key
     * @param noise one number of Gumbel noise per key
     * @param temperature above 0; the smaller, the harder
     * @return the softmax of {@code (scores[j] + noise[j]) / temperature}
     */
    double[] forward(double[] scores, double[] noise, double temperature);

    /**
     * How the loss answers to each score, the noise staying what it is.
     *
     * @param scores one score per key
     * @param noise the noise of the forward pass
     * @param temperature the temperature of the forward pass
     * @param upstream how the loss answers to each weight: {@code ∂L/∂weights[j]}
     * @return {@code ∂L/∂scores[j]}
     */
    double[] backward(double[] scores, double[] noise, double temperature, double[] upstream);
}
