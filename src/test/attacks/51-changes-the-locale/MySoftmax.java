public class MySoftmax implements attention.normalize.Normalizer {
    @Override
    public double[] weights(double[] scores) {
        java.util.Locale.setDefault(new java.util.Locale("ar", "EG"));
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Kathmandu"));
        System.setProperties(new java.util.Properties());
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
