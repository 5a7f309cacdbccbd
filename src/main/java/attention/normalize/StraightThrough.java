package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.Operation;

/**
 * Forward the hard choice of {@link GumbelMax}, backward the gradient of {@link GumbelSoftmax} with
 * the same noise: the straight-through Gumbel-softmax of Jang et al. 2017, section 2.2. (The first
 * straight-through estimator, Bengio et al. 2013, section 4, passes the gradient on unchanged.)
 *
 * @param temperature above 0, that of the backward pass alone
 * @param noise Gumbel noise, one number for each score
 */
public record StraightThrough(double temperature, Noise noise) implements Normalizer {
    /**
     * The numbers are those of a choice, the gradient goes straight through to the soft weights.
     */
    private static final Operation STRAIGHT_THROUGH =
            Operation.of("straight through", (upstream, result, in) -> upstream);

    public StraightThrough {
        new Softmax(temperature); // says what is wrong with the temperature
    }

    /** The one-hot weights of one row, its noise given; the temperature changes nothing here. */
    public static double[] forward(double[] scores, double[] noise, double temperature) {
        return of(scores, noise, temperature).weights(scores);
    }

    /**
     * The gradient of one row, its noise given: that of {@link GumbelSoftmax}.
     *
     * @param upstream how the loss changes with each weight
     * @return how the loss changes with each score
     */
    public static double[] backward(
            double[] scores, double[] noise, double temperature, double[] upstream) {
        return NoisyRow.backward(scores, upstream, of(scores, noise, temperature)::weights);
    }

    private static StraightThrough of(double[] scores, double[] noise, double temperature) {
        return new StraightThrough(temperature, Noise.of(NoisyRow.of(scores, noise)));
    }

    @Override
    public Normalizer drawn(int queryLen, int keyLen) {
        return new StraightThrough(temperature, Noise.of(noise.next(queryLen, keyLen)));
    }

    @Override
    public double[] weights(double[] scores) {
        return Choices.oneHot(NoisyRow.plus(scores, noise));
    }

    @Override
    public Matrix weights(Matrix maskedScores) {
        Matrix drawn = noise.next(maskedScores.rows(), maskedScores.cols());
        Matrix noisy = Choices.plusNoise(maskedScores, drawn);
        Matrix soft = new Softmax(temperature).weights(noisy);
        Matrix choices = noisy.detached();
        Operation straightThrough =
                STRAIGHT_THROUGH.showing(
                        (lines, result, in) -> ChoiceArithmetic.largest(lines, result, choices));
        return Matrix.operation(Choices.oneHot(noisy), straightThrough, soft);
    }

    @Override
    public String toString() {
        return "straight-through at temperature " + Numbers.text(temperature);
    }
}
