package attention.score;

import attention.matrix.Matrix;

/** {@code (q · k) / √dK} — Vaswani et al. 2017, equation 1. */
public record ScaledDotProduct() implements ScoreFunction {
    private static final DotProduct DOT_PRODUCT = new DotProduct();

    @Override
    public double score(double[] query, double[] key) {
        int dK = key.length;
        return DOT_PRODUCT.score(query, key) / Math.sqrt(dK);
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        int dK = keys.cols();
        return DOT_PRODUCT.scores(queries, keys).scaled(1 / Math.sqrt(dK));
    }

    @Override
    public Scorer unscaled() {
        return DOT_PRODUCT;
    }

    @Override
    public String toString() {
        return "scaled dot product";
    }
}
