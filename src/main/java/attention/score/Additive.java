package attention.score;

import attention.matrix.Matrix;

/**
 * {@code vᵀ tanh(W_k key + W_q query)}, which is a network with one hidden layer — Bahdanau et al.
 * 2015, section A.1.2.
 *
 * @param wq W_q, (h × dQ)
 * @param wk W_k, (h × dK)
 * @param v a row, (1 × h)
 */
public record Additive(Matrix wq, Matrix wk, Matrix v) implements ScoreFunction {
    public Additive {
        Widths.requireRows("W_k", wk, "W_q · query", wq.rows());
        Widths.requireRow("v", v, wq.rows());
    }

    @Override
    public double score(double[] query, double[] key) {
        requireFit(query.length, key.length);
        double[] hiddenQuery = Projection.of(wq, query);
        double[] hiddenKey = Projection.of(wk, key);
        double sum = 0;
        for (int i = 0; i < hiddenKey.length; i++) {
            sum += v.get(0, i) * StrictMath.tanh(hiddenKey[i] + hiddenQuery[i]);
        }
        return sum;
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        requireFit(queries.cols(), keys.cols());
        Matrix hiddenQueries = queries.timesTransposed(wq); // (n × h)
        Matrix hiddenKeys = keys.timesTransposed(wk); // (m × h)
        return HiddenLayer.scores(hiddenQueries, hiddenKeys, Matrix::tanh, v);
    }

    private void requireFit(int dQ, int dK) {
        Widths.requireCols("W_q", wq, "a query", dQ);
        Widths.requireCols("W_k", wk, "a key", dK);
    }

    @Override
    public String toString() {
        return "additive with W_q " + wq.shape() + " and W_k " + wk.shape();
    }
}
