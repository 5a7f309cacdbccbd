package attention.score;

import attention.matrix.Matrix;

/**
 * {@code vᵀ relu(W_k key + W_q query + bias)}: a network with one hidden layer, like {@link
 * Additive}, but with a bias and another activation. A bias of the output would change nothing: it
 * would shift all scores of a query alike.
 *
 * @param wq W_q, (h × dQ)
 * @param wk W_k, (h × dK)
 * @param bias a row, (1 × h)
 * @param v a row, (1 × h)
 */
public record Mlp(Matrix wq, Matrix wk, Matrix bias, Matrix v) implements ScoreFunction {
    public Mlp {
        Widths.requireRows("W_k", wk, "W_q · query", wq.rows());
        Widths.requireRow("bias", bias, wq.rows());
        Widths.requireRow("v", v, wq.rows());
    }

    @Override
    public double score(double[] query, double[] key) {
        requireFit(query.length, key.length);
        double[] hiddenQuery = Projection.of(wq, query);
        double[] hiddenKey = Projection.of(wk, key);
        double sum = 0;
        for (int i = 0; i < hiddenKey.length; i++) {
            double hidden = hiddenKey[i] + hiddenQuery[i] + bias.get(0, i);
            sum += v.get(0, i) * Math.max(hidden, 0);
        }
        return sum;
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        requireFit(queries.cols(), keys.cols());
        Matrix hiddenQueries = queries.timesTransposed(wq).plusRow(bias); // (n × h)
        Matrix hiddenKeys = keys.timesTransposed(wk); // (m × h)
        return HiddenLayer.scores(hiddenQueries, hiddenKeys, Matrix::relu, v);
    }

    private void requireFit(int dQ, int dK) {
        Widths.requireCols("W_q", wq, "a query", dQ);
        Widths.requireCols("W_k", wk, "a key", dK);
    }

    @Override
    public String toString() {
        return "MLP with W_q " + wq.shape() + " and W_k " + wk.shape();
    }
}
