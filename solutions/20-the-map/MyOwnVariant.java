import attention.exercise.OwnVariantContract;
import attention.matrix.Matrix;

/** Squared distance as the score, so that a key is found by being near; then softmax. */
public class MyOwnVariant implements OwnVariantContract {
    @Override
    public Matrix weights(Matrix queries, Matrix keys, boolean[] padding) {
        double[][] weights = new double[queries.rows()][];
        for (int i = 0; i < weights.length; i++) {
            double[] scores = new double[keys.rows()];
            for (int j = 0; j < scores.length; j++) {
                scores[j] =
                        padding[j]
                                ? Double.NEGATIVE_INFINITY
                                : -squaredDistance(queries.row(i), keys.row(j));
            }
            weights[i] = softmax(scores);
        }
        return Matrix.of(weights);
    }

    private static double squaredDistance(double[] query, double[] key) {
        double sum = 0;
        for (int k = 0; k < query.length; k++) {
            sum += (query[k] - key[k]) * (query[k] - key[k]);
        }
        return sum;
    }

    private static double[] softmax(double[] scores) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double sum = 0;
        double[] weights = new double[scores.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = Math.exp(scores[j] - largest); // 0 for padding
            sum += weights[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
