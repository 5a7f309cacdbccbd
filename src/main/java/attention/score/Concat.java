package attention.score;

import attention.matrix.Matrix;

/**
 * {@code vᵀ tanh(W [key; query])} — Luong et al. 2015, "concat". The first columns of W meet the
 * key, the others the query; so it is {@link Additive} with W = [W_k W_q].
 *
 * @param w W, (h × dK+dQ)
 * @param v a row, (1 × h)
 */
public record Concat(Matrix w, Matrix v) implements ScoreFunction {
    public Concat {
        Widths.requireRow("v", v, w.rows());
    }

    @Override
    public double score(double[] query, double[] key) {
        double[] both = new double[key.length + query.length];
        System.arraycopy(key, 0, both, 0, key.length);
        System.arraycopy(query, 0, both, key.length, query.length);
        Widths.requireCols("W", w, "[key; query]", both.length);
        double[] hidden = Projection.of(w, both);
        double sum = 0;
        for (int i = 0; i < hidden.length; i++) {
            sum += v.get(0, i) * StrictMath.tanh(hidden[i]);
        }
        return sum;
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        int dK = keys.cols();
        Widths.requireCols("W", w, "[key; query]", dK + queries.cols());
        Matrix wk = w.colRange(0, dK);
        Matrix wq = w.colRange(dK, w.cols());
        return new Additive(wq, wk, v).scores(queries, keys);
    }

    @Override
    public String toString() {
        return "concat with W " + w.shape();
    }
}
