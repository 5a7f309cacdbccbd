package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/** Turns the scores of one query into weights, which add up to 1. */
@FunctionalInterface
public interface Normalizer {
    /**
     * The definition, for one query.
     *
     * @param scores one score for each key that may be looked at, at least one
     * @return as many weights, in a new array
     */
    double[] weights(double[] scores);

    /**
     * The weights of every query: {@code (n × m) → (n × m)}.
     *
     * <p>This default gives {@link #weights(double[])} the allowed scores of each row, and
     * forbidden keys the weight 0; a row in which nothing is allowed has zero weights. No gradient
     * passes through it, and {@code backward()} says so.
     *
     * @param maskedScores row = query, column = key, −∞ = forbidden
     * @throws IllegalArgumentException if a score is NaN or +∞
     */
    default Matrix weights(Matrix maskedScores) {
        double[][] weights = new double[maskedScores.rows()][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = NormalizerRows.weights(this, i, maskedScores.row(i));
        }
        Operation rowByRow = Operation.of("weights row by row").showing(new NormalizerArithmetic());
        return Matrix.operation(weights, rowByRow, maskedScores);
    }

    /**
     * This normalizer with its noise drawn for so many queries and keys, so that the same weights
     * can be computed again; one without noise is its own.
     */
    default Normalizer drawn(int queryLen, int keyLen) {
        return this;
    }
}
