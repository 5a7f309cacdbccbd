import attention.exercise.LocalPredictiveContract;

/** A predicted place, a softmax around it, and a bell curve over both. */
public class MyLocalPredictive implements LocalPredictiveContract {
    @Override
    public double position(double[] query, double[][] w, double[] v, int keyLen) {
        double sum = 0;
        for (int h = 0; h < v.length; h++) {
            double hidden = 0;
            for (int k = 0; k < query.length; k++) {
                hidden += w[h][k] * query[k];
            }
            sum += v[h] * Math.tanh(hidden);
        }
        return keyLen / (1 + Math.exp(-sum));
    }

    @Override
    public double[] factors(double[] scores, double position, int halfWidth) {
        double max = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < scores.length; s++) {
            if (Math.abs(s - position) <= halfWidth) {
                max = Math.max(max, scores[s]);
            }
        }
        double sum = 0;
        double[] factors = new double[scores.length];
        for (int s = 0; s < scores.length; s++) {
            if (Math.abs(s - position) <= halfWidth) {
                factors[s] = Math.exp(scores[s] - max);
                sum += factors[s];
            }
        }
        double sigma = halfWidth / 2.0;
        for (int s = 0; s < scores.length && sum > 0; s++) {
            double distance = s - position;
            factors[s] *= Math.exp(-distance * distance / (2 * sigma * sigma)) / sum;
        }
        return factors;
    }
}
