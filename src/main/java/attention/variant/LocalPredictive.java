package attention.variant;

import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.matrix.ShapeMismatch;
import attention.normalize.Softmax;
import attention.score.ScaledDotProduct;
import attention.score.Scorer;
import attention.score.Widths;

/**
 * Each query says by itself where its window lies — Luong et al. 2015, section 3.2, local-p:
 *
 * <pre>{@code
 * p = m · σ(vᵀ tanh(W q))                                        equation 9
 * factor(s) = softmax(scores in the window)(s) · e^(−(s − p)² / 2σ²)   equation 10
 * }</pre>
 *
 * <p>The window holds the keys s with {@code |s − p| ≤ halfWidth}, counted from 0, and {@code σ =
 * halfWidth / 2}. The softmax adds up to 1 and the Gaussian takes from it, so the factors add up to
 * less, and nothing divides them by their sum. W and v learn through the Gaussian alone: the edges
 * of the window have no gradient.
 *
 * @param score how well query and key match
 * @param w W, (hidden × dQ)
 * @param v (1 × hidden)
 * @param halfWidth how far to each side, 1 or more
 */
public record LocalPredictive(Scorer score, Matrix w, Matrix v, int halfWidth) implements Variant {
    public LocalPredictive {
        if (halfWidth < 1) {
            throw new IllegalArgumentException(
                    "halfWidth counts keys to each side of the place, 1 or more, but is %s: the Gaussian has half of it as its width."
                            .formatted(halfWidth));
        }
        Widths.requireRow("v", v, w.rows());
    }

    /** With scaled dot products as scores. */
    public LocalPredictive(Matrix w, Matrix v, int halfWidth) {
        this(new ScaledDotProduct(), w, v, halfWidth);
    }

    /**
     * Lets each of n queries read from the key/value pairs around the place that it predicts.
     *
     * @param queries (n × dQ)
     * @param keys (m × dK)
     * @param values (m × dV)
     * @return all intermediate results; the context is (n × dV)
     * @throws ShapeMismatch if the shapes do not fit the score, the tables or each other
     */
    @Override
    public Trace attend(Matrix queries, Matrix keys, Matrix values) {
        Inputs.requirePairs(keys, values);

        Matrix scores = score.scores(queries, keys); // (n × m)
        Matrix positions = positions(queries, keys.rows()); // (n × 1)
        Windowed windowed = windowed(scores, positions); // (n × m) each
        Matrix context = windowed.factors().times(values); // (n × dV)

        return Trace.of(
                        context,
                        new LocalPredictiveSteps(scores, positions, windowed, values, context))
                .by(this, queries, keys, values);
    }

    /** What becomes of the scores of all queries: four tables (n × m). */
    record Windowed(Matrix maskedScores, Matrix weights, Matrix gaussian, Matrix factors) {}

    private Windowed windowed(Matrix scores, Matrix positions) {
        Mask window = (query, key) -> Math.abs(key - positions.get(query, 0)) <= halfWidth;
        Matrix maskedScores = window.applyTo(scores); // −∞ outside
        Matrix weights = new Softmax().weights(maskedScores); // each row adds up to 1
        Matrix gaussian = gaussian(positions, scores.cols()); // 1 at the place itself
        return new Windowed(maskedScores, weights, gaussian, weights.hadamard(gaussian));
    }

    /**
     * Where each query looks, between 0 and keyLen: {@code (n × dQ) → (n × 1)}.
     *
     * @throws ShapeMismatch if the queries do not fit W
     */
    public Matrix positions(Matrix queries, int keyLen) {
        Widths.requireCols("W", w, "a query", queries.cols());
        Matrix hidden = queries.timesTransposed(w).tanh(); // (n × hidden)
        return hidden.timesTransposed(v).sigmoid().scaled(keyLen);
    }

    /**
     * How much of each value each query takes: {@code (n × m), (n × 1) → (n × m)}.
     *
     * @param scores how well queries and keys match
     * @param positions where each query looks
     */
    public Matrix factors(Matrix scores, Matrix positions) {
        return windowed(scores, positions).factors();
    }

    private Matrix gaussian(Matrix positions, int keyLen) {
        double sigma = halfWidth / 2.0;
        Matrix keys = Matrix.generate(positions.rows(), keyLen, (i, j) -> j);
        Matrix distances = keys.plusColumn(positions.scaled(-1)); // (n × m)
        return distances.square().scaled(-1 / (2 * sigma * sigma)).exp();
    }

    @Override
    public String toString() {
        return "Local attention, window of %s %s to each side of a predicted place: %s"
                .formatted(halfWidth, halfWidth == 1 ? "key" : "keys", score);
    }
}
