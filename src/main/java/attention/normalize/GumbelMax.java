package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/**
 * The key whose score plus Gumbel noise is the largest gets the weight 1, all others 0. It is drawn
 * exactly with the probabilities of softmax — Gumbel 1954; Maddison et al. 2014, section 2.
 *
 * <p>No gradient passes through it; {@link StraightThrough} chooses alike and has one.
 *
 * @param noise Gumbel noise, one number for each score
 */
public record GumbelMax(Noise noise) implements Normalizer {
    private static final Operation LARGEST =
            Operation.of(
                            "largest",
                            Choices.noGradient(
                                    "The key of the largest noisy score has no gradient: nudge a score, and the choice stays as it is or jumps."))
                    .showing(
                            (lines, weights, in) ->
                                    ChoiceArithmetic.largest(lines, weights, in[0]));

    /**
     * {@code −log(−log u)} of each number.
     *
     * @param uniforms each above 0 and below 1
     */
    public static double[] noise(double[] uniforms) {
        double[] noise = new double[uniforms.length];
        for (int j = 0; j < noise.length; j++) {
            noise[j] = Noise.gumbel(uniforms[j]);
        }
        return noise;
    }

    /** The index of the largest score plus noise; of equal ones the lowest. */
    public static int pick(double[] scores, double[] noise) {
        Noise given = Noise.of(NoisyRow.of(scores, noise));
        return Choices.requireLargest(NoisyRow.plus(scores, given));
    }

    @Override
    public Normalizer drawn(int queryLen, int keyLen) {
        return new GumbelMax(Noise.of(noise.next(queryLen, keyLen)));
    }

    @Override
    public double[] weights(double[] scores) {
        return Choices.oneHot(NoisyRow.plus(scores, noise));
    }

    @Override
    public Matrix weights(Matrix maskedScores) {
        Matrix drawn = noise.next(maskedScores.rows(), maskedScores.cols());
        Matrix noisy = Choices.plusNoise(maskedScores, drawn);
        return Matrix.operation(Choices.oneHot(noisy), LARGEST, noisy);
    }

    @Override
    public String toString() {
        return "Gumbel-max";
    }
}
