public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        return right(scores);
    }

    private static double[] right(double[] scores) {
        double max = scores[0];
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double[] weights = new double[scores.length];
        double sum = 0;
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
