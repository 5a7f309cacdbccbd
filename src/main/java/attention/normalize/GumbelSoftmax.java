package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Numbers;

/**
 * {@code weights = softmax((scores + noise) / temperature)}: soft weights whose largest falls on a
 * key as often as plain softmax says, and which come near to a hard choice as the temperature falls
 * — Jang et al. 2017, equation 2; Maddison et al. 2017, equation 10.
 *
 * <p>The noise is a given number, so that the gradient is the one of {@link Softmax} at the noisy
 * scores: {@code ∂sⱼ = wⱼ (∂wⱼ − Σₖ ∂wₖ wₖ) / temperature}.
 *
 * @param temperature above 0: near 0 almost one-hot, far above 1 almost uniform
 * @param noise Gumbel noise, one number for each score
 */
public record GumbelSoftmax(double temperature, Noise noise) implements Normalizer {
    public GumbelSoftmax {
        new Softmax(temperature); // says what is wrong with the temperature
    }

    /** The weights of one row, its noise given. */
    public static double[] forward(double[] scores, double[] noise, double temperature) {
        return of(scores, noise, temperature).weights(scores);
    }

    /**
     * The gradient of one row, its noise given.
     *
     * @param upstream how the loss changes with each weight
     * @return how the loss changes with each score
     */
    public static double[] backward(
            double[] scores, double[] noise, double temperature, double[] upstream) {
        return NoisyRow.backward(scores, upstream, of(scores, noise, temperature)::weights);
    }

    private static GumbelSoftmax of(double[] scores, double[] noise, double temperature) {
        return new GumbelSoftmax(temperature, Noise.of(NoisyRow.of(scores, noise)));
    }

    @Override
    public Normalizer drawn(int queryLen, int keyLen) {
        return new GumbelSoftmax(temperature, Noise.of(noise.next(queryLen, keyLen)));
    }

    @Override
    public double[] weights(double[] scores) {
        return new Softmax(temperature).weights(NoisyRow.plus(scores, noise));
    }

    @Override
    public Matrix weights(Matrix maskedScores) {
        Matrix drawn = noise.next(maskedScores.rows(), maskedScores.cols());
        return new Softmax(temperature).weights(Choices.plusNoise(maskedScores, drawn));
    }

    @Override
    public String toString() {
        return "Gumbel-softmax at temperature " + Numbers.text(temperature);
    }
}
