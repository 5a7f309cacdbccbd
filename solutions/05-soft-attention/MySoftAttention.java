import attention.exercise.SoftAttentionContract;

/** Soft attention with scaled dot products, query by query. */
public class MySoftAttention implements SoftAttentionContract {
    @Override
    public double[][] context(double[][] queries, double[][] keys, double[][] values) {
        double[][] context = new double[queries.length][];
        for (int i = 0; i < queries.length; i++) {
            double[] weights = softmax(scores(queries[i], keys));
            context[i] = blend(weights, values);
        }
        return context;
    }

    private double[] scores(double[] query, double[][] keys) {
        double[] scores = new double[keys.length];
        for (int j = 0; j < keys.length; j++) {
            for (int k = 0; k < query.length; k++) {
                scores[j] += query[k] * keys[j][k];
            }
            scores[j] /= Math.sqrt(query.length);
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

    private double[] blend(double[] weights, double[][] values) {
        double[] context = new double[values[0].length];
        for (int j = 0; j < values.length; j++) {
            for (int k = 0; k < context.length; k++) {
                context[k] += weights[j] * values[j][k];
            }
        }
        return context;
    }
}
