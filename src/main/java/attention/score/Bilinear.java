package attention.score;

import attention.matrix.Matrix;

/**
 * {@code keyᵀ W query} — Luong et al. 2015, "general". Not symmetric: swapping query and key
 * changes the score, and they may have different widths.
 *
 * @param w W, (dK × dQ)
 */
public record Bilinear(Matrix w) implements ScoreFunction {
    @Override
    public double score(double[] query, double[] key) {
        requireFit(query.length, key.length);
        double sum = 0;
        for (int i = 0; i < key.length; i++) {
            for (int j = 0; j < query.length; j++) {
                sum += key[i] * w.get(i, j) * query[j];
            }
        }
        return sum;
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        requireFit(queries.cols(), keys.cols());
        return queries.timesTransposed(w).timesTransposed(keys); // Q · Wᵀ · Kᵀ
    }

    private void requireFit(int dQ, int dK) {
        Widths.requireCols("W", w, "a query", dQ);
        Widths.requireRows("W", w, "a key", dK);
    }

    @Override
    public String toString() {
        return "bilinear with W " + w.shape();
    }
}
