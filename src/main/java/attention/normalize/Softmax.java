package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.Operation;

/**
 * {@code weights[j] = exp(scores[j] / temperature) / Σ exp(scores[k] / temperature)} — Bridle 1990;
 * the temperature as in Hinton et al. 2015, equation 1.
 *
 * @param temperature above 0: near 0 the best key gets everything, far above 1 all get the same
 */
public record Softmax(double temperature) implements Normalizer {
    /** Temperature 1. */
    public Softmax() {
        this(1);
    }

    public Softmax {
        boolean positive = temperature > 0 && temperature < Double.POSITIVE_INFINITY;
        if (!positive) {
            throw new IllegalArgumentException(
                    "The temperature has to be above 0 and finite, but is %s. For the hard choice of the best key take a small one, such as 0.01."
                            .formatted(Numbers.text(temperature)));
        }
    }

    @Override
    public String toString() {
        return "softmax" + (temperature == 1 ? "" : " at temperature " + Numbers.text(temperature));
    }

    @Override
    public double[] weights(double[] scores) {
        // Shifting all scores by the same amount leaves the quotient unchanged,
        // and with a largest exponent of 0 exp() cannot overflow.
        double max = NormalizerRows.largest(scores);
        double[] weights = new double[scores.length];
        if (max == Double.NEGATIVE_INFINITY) {
            return weights; // nothing is allowed
        }
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = Math.exp((scores[j] - max) / temperature);
            sum += weights[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    /** The same for all rows, in the arrays of the result itself. */
    @Override
    public Matrix weights(Matrix maskedScores) {
        double[][] weights = maskedScores.toArray();
        for (int i = 0; i < weights.length; i++) {
            double sum = exponentiate(weights[i]);
            if (Double.isNaN(sum)) {
                NormalizerRows.requireScores(i, maskedScores.row(i));
            }
            divide(weights[i], sum);
        }
        Operation softmax =
                Operation.of("softmax", (upstream, result, in) -> gradient(upstream, result))
                        .showing(new SoftmaxArithmetic(this));
        return Matrix.operation(weights, softmax, maskedScores);
    }

    /**
     * Puts exponentials in place of scores.
     *
     * @return their sum: at least 1, or 0 where all are forbidden, or NaN where a score is NaN or
     *     +∞
     */
    private double exponentiate(double[] row) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : row) {
            max = score > max ? score : max;
        }
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            row[j] = exponential(row[j], max);
            sum += row[j];
        }
        return sum;
    }

    /** A forbidden score gives 0, also where all are forbidden and the largest is −∞ itself. */
    double exponential(double score, double max) {
        if (max == Double.NEGATIVE_INFINITY) {
            return score == max ? 0 : Double.NaN;
        }
        double shifted = score - max;
        return Math.exp(temperature == 1 ? shifted : shifted / temperature);
    }

    private static void divide(double[] row, double sum) {
        for (int j = 0; j < row.length && sum != 0; j++) {
            row[j] /= sum;
        }
    }

    /** {@code ∂sⱼ = wⱼ (∂wⱼ − Σₖ ∂wₖ wₖ) / temperature}. */
    private Matrix gradient(Matrix upstream, Matrix weights) {
        double[][] gradient = weights.toArray();
        for (int i = 0; i < gradient.length; i++) {
            double[] row = gradient[i];
            double[] u = upstream.row(i);
            double mean = 0;
            for (int k = 0; k < row.length; k++) {
                mean += u[k] * row[k];
            }
            for (int j = 0; j < row.length; j++) {
                row[j] *= (u[j] - mean) / temperature;
            }
        }
        return Matrix.of(gradient);
    }
}
