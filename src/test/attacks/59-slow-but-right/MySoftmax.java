public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        double unused = 0;
        for (int i = 0; i < 1_000_000; i++) {
            unused += Math.sqrt(i);
        }
        return unused < 0 ? scores : right(scores);
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
