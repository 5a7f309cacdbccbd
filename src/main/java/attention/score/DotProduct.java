package attention.score;

import attention.matrix.Matrix;

/** {@code q · k}, the sum of the products of matching numbers — Luong et al. 2015, "dot". */
public record DotProduct() implements ScoreFunction {
    @Override
    public double score(double[] query, double[] key) {
        Widths.requireEqual(query, key);
        double sum = 0;
        for (int k = 0; k < query.length; k++) {
            sum += query[k] * key[k];
        }
        return sum;
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        Widths.requireEqual(queries, keys);
        return queries.timesTransposed(keys); // Q · Kᵀ
    }

    @Override
    public String toString() {
        return "dot product";
    }
}
