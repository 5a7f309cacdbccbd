import attention.exercise.LocalMonotonicContract;

/** Soft attention over the keys around each query, and over no others. */
public class MyLocalMonotonic implements LocalMonotonicContract {
    @Override
    public double[][] context(
            double[][] queries, double[][] keys, double[][] values, int halfWidth) {
        int reach = Math.min(halfWidth, Math.max(queries.length, keys.length));
        double[][] context = new double[queries.length][values[0].length];
        for (int i = 0; i < queries.length; i++) {
            int first = Math.max(0, i - reach);
            int last = Math.min(keys.length - 1, i + reach);
            if (first <= last) {
                double[] weights = softmax(scores(queries[i], keys, first, last));
                blend(weights, values, first, context[i]);
            }
        }
        return context;
    }

    private double[] scores(double[] query, double[][] keys, int first, int last) {
        double[] scores = new double[last - first + 1];
        for (int j = first; j <= last; j++) {
            double sum = 0;
            for (int k = 0; k < query.length; k++) {
                sum += query[k] * keys[j][k];
            }
            scores[j - first] = sum / Math.sqrt(query.length);
        }
        return scores;
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

    private void blend(double[] weights, double[][] values, int first, double[] context) {
        for (int j = 0; j < weights.length; j++) {
            for (int k = 0; k < context.length; k++) {
                context[k] += weights[j] * values[first + j][k];
            }
        }
    }
}
