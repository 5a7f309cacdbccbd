package attention.exercise;

/** Lesson 07: hard on the way forward, soft on the way back — Jang et al. 2017, section 2.2. */
public interface StraightThroughContract {
    /**
     * The hard choice of the largest noisy score.
     *
     * @param scores one score per key
     * @param noise one number of Gumbel noise per key
     * @param temperature above 0; it plays no part in this direction
     * @return 1 for the key whose score and noise add up to the most, of equals the lowest; 0 for
     *     all others
     */
    double[] forward(double[] scores, double[] noise, double temperature);

    /**
     * The gradient of Gumbel-softmax at this temperature, in place of the one that does not exist.
     *
     * @param scores one score per key
     * @param noise the noise of the forward pass
     * @param temperature above 0; the smaller, the harder
     * @param upstream how the loss answers to each weight: {@code ∂L/∂weights[j]}
     * @return what passes for {@code ∂L/∂scores[j]}
     */
    double[] backward(double[] scores, double[] noise, double temperature, double[] upstream);
}
