import attention.exercise.OwnVariantContract;
import attention.matrix.Matrix;

/** The cosine as the score, squared where it is above 0, and divided by the sum. */
public class MyOwnVariant implements OwnVariantContract {
    @Override
    public Matrix weights(Matrix queries, Matrix keys, boolean[] padding) {
        double[][] weights = new double[queries.rows()][keys.rows()];
        for (int i = 0; i < queries.rows(); i++) {
            double sum = 0;
            for (int j = 0; j < keys.rows(); j++) {
                if (!padding[j]) {
                    weights[i][j] = liking(queries.row(i), keys.row(j));
                    sum += weights[i][j];
                }
            }
            for (int j = 0; j < keys.rows(); j++) {
                weights[i][j] /= sum;
            }
        }
        return Matrix.of(weights);
    }

    private double liking(double[] a, double[] b) {
        double ab = 0;
        double aa = 1e-9;
        double bb = 1e-9;
        for (int k = 0; k < a.length; k++) {
            ab += a[k] * b[k];
            aa += a[k] * a[k];
            bb += b[k] * b[k];
        }
        double cosine = ab / Math.sqrt(aa * bb);
        return Math.pow(Math.max(0, cosine), 2) + 0.01;
    }
}
