package attention.score;

import attention.matrix.Matrix;

/**
 * {@code (U key)ᵀ (V query)}: a bilinear score with W = UᵀV, whose rank is at most r. With small r
 * it has fewer parameters than W — Kim et al. 2017, "Hadamard product for low-rank bilinear
 * pooling".
 *
 * @param u U, (r × dK)
 * @param v V, (r × dQ)
 */
public record LowRankBilinear(Matrix u, Matrix v) implements ScoreFunction {
    private static final DotProduct DOT_PRODUCT = new DotProduct();

    public LowRankBilinear {
        Widths.requireRows("V", v, "a row of Uᵀ", u.rows());
    }

    @Override
    public double score(double[] query, double[] key) {
        Widths.requireCols("U", u, "a key", key.length);
        Widths.requireCols("V", v, "a query", query.length);
        return DOT_PRODUCT.score(Projection.of(v, query), Projection.of(u, key));
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        Widths.requireCols("U", u, "a key", keys.cols());
        Widths.requireCols("V", v, "a query", queries.cols());
        Matrix projectedQueries = queries.timesTransposed(v); // (n × r)
        Matrix projectedKeys = keys.timesTransposed(u); // (m × r)
        return projectedQueries.timesTransposed(projectedKeys);
    }

    @Override
    public String toString() {
        return "low-rank bilinear with U " + u.shape() + " and V " + v.shape();
    }
}
