package attention.normalize;

import attention.matrix.Formula;
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
        return weights(Matrix.row(scores)).row(0);
    }

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
                        .showing((lines, result, in) -> show(lines, result, in[0]));
        return Matrix.operation(weights, softmax, maskedScores);
    }

    /**
     * Puts exponentials in place of scores. Shifting all scores by the same amount leaves the
     * quotient unchanged, and with a largest exponent of 0 exp() cannot overflow.
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
    private double exponential(double score, double max) {
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

    private void show(Operation.Lines lines, Matrix weights, Matrix scores) {
        for (int i = 0; i < scores.rows(); i++) {
            double[] s = scores.row(i);
            double max = Double.NEGATIVE_INFINITY;
            for (double score : s) {
                max = Math.max(max, score);
            }
            lines.row(i, "max of " + Numbers.text(s), max);
            double sum = 0;
            for (int j = 0; j < s.length; j++) {
                double exponential = exponential(s[j], max);
                lines.cell(i, j, exponentialText(s[j], max), exponential);
                sum += exponential;
            }
            showSum(lines, i, s, max);
            for (int j = 0; j < s.length && sum > 0; j++) {
                lines.cell(i, j, Formula.over(exponential(s[j], max), sum), weights.get(i, j));
            }
        }
    }

    private void showSum(Operation.Lines lines, int i, double[] scores, double max) {
        double sum = exponential(scores[0], max);
        for (int j = 1; j < scores.length; j++) {
            double next = exponential(scores[j], max);
            lines.row(i, Formula.plus(sum, next), sum + next);
            sum += next;
        }
    }

    private String exponentialText(double score, double max) {
        String difference = Formula.minus(score, max);
        return temperature == 1
                ? "exp(" + difference + ")"
                : "exp((" + difference + ") / " + Numbers.text(temperature) + ")";
    }
}
