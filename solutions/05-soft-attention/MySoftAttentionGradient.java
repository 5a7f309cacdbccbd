import attention.exercise.SoftAttentionGradientContract;

/** The way back through soft attention, query by query. */
public class MySoftAttentionGradient implements SoftAttentionGradientContract {
    @Override
    public Gradients gradient(
            double[][] queries,
            double[][] keys,
            double[][] values,
            double scale,
            double[][] upstream) {
        int dK = keys[0].length;
        double[][] forQueries = new double[queries.length][dK];
        double[][] forKeys = new double[keys.length][dK];
        double[][] forValues = new double[keys.length][values[0].length];
        for (int i = 0; i < queries.length; i++) {
            double[] weights = softmax(dots(queries[i], keys, scale));
            double[] pushes = dots(upstream[i], values, 1);
            double mean = dot(weights, pushes);
            for (int j = 0; j < keys.length; j++) {
                add(forValues[j], weights[j], upstream[i]);
                double slope = weights[j] * (pushes[j] - mean) * scale;
                add(forQueries[i], slope, keys[j]);
                add(forKeys[j], slope, queries[i]);
            }
        }
        return new Gradients(forQueries, forKeys, forValues);
    }

    private void add(double[] sum, double factor, double[] row) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * row[k];
        }
    }

    private double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private double[] dots(double[] one, double[][] many, double scale) {
        double[] result = new double[many.length];
        for (int j = 0; j < many.length; j++) {
            result[j] = scale * dot(one, many[j]);
        }
        return result;
    }

    private double[] softmax(double[] scores) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        double[] weights = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            weights[j] = Math.exp(scores[j] - max);
            sum += weights[j];
        }
        for (int j = 0; j < scores.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
