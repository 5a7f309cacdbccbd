package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/**
 * {@code weights[j] = scores[j] / Σ scores[k]}: what comes to mind first. With a negative score the
 * weights leave the range from 0 to 1, and with a sum of 0 there are none: hence {@link Softmax}.
 */
public record DivideBySum() implements Normalizer {
    /** {@code w = s / Σs}, hence {@code ∂sⱼ = (∂wⱼ − Σₖ ∂wₖ wₖ) / Σs}. */
    private static final Operation DIVIDE_BY_SUM =
            Operation.of(
                            "divided by the sum",
                            (upstream, weights, in) -> gradient(upstream, weights, in[0]))
                    .showing(new DivideBySumArithmetic());

    /**
     * One row.
     *
     * @throws ArithmeticException if the scores add up to 0
     */
    @Override
    public double[] weights(double[] scores) {
        NormalizerRows.requireScores(0, scores);
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        if (sum == 0) {
            throw new ArithmeticException(
                    "The scores add up to 0, and nothing can be divided by 0. Softmax has no such sum.");
        }
        double[] weights = new double[scores.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = scores[j] / sum;
        }
        return weights;
    }

    @Override
    public Matrix weights(Matrix maskedScores) {
        double[][] weights = new double[maskedScores.rows()][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = NormalizerRows.weights(this, i, maskedScores.row(i));
        }
        return Matrix.operation(weights, DIVIDE_BY_SUM, maskedScores);
    }

    private static Matrix gradient(Matrix upstream, Matrix weights, Matrix scores) {
        double[][] gradient = new double[scores.rows()][scores.cols()];
        for (int i = 0; i < gradient.length; i++) {
            double[] s = scores.row(i);
            double sum = 0;
            double mean = 0;
            for (int j = 0; j < s.length; j++) {
                sum += isForbidden(s[j]) ? 0 : s[j];
                mean += upstream.get(i, j) * weights.get(i, j);
            }
            for (int j = 0; j < s.length; j++) {
                gradient[i][j] = isForbidden(s[j]) ? 0 : (upstream.get(i, j) - mean) / sum;
            }
        }
        return Matrix.operation(gradient, DIVIDE_BY_SUM);
    }

    static boolean isForbidden(double score) {
        return score == Double.NEGATIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "divided by the sum";
    }
}
