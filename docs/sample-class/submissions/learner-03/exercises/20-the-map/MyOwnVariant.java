import attention.exercise.OwnVariantContract;
import attention.matrix.Matrix;

public class MyOwnVariant implements OwnVariantContract {
    @Override
    public Matrix weights(Matrix queries, Matrix keys, boolean[] padding) {
        double[][] weights = new double[queries.rows()][keys.rows()];
        for (int i = 0; i < queries.rows(); i++) {
            double sum = 0;
            for (int j = 0; j < keys.rows(); j++) {
                double score = 0;
                for (int k = 0; k < keys.cols(); k++) {
                    score -= Math.abs(queries.get(i, k) - keys.get(j, k));
                }
                weights[i][j] = Math.exp(score);
                sum += weights[i][j];
            }
            for (int j = 0; j < keys.rows(); j++) {
                weights[i][j] = padding[j] ? 0 : weights[i][j] / sum;
            }
        }
        return Matrix.of(weights);
    }
}
