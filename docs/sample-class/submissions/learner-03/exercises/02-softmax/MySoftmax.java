import attention.normalize.Normalizer;

public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score);
        }
        double[] weights = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            weights[j] = Math.exp(scores[j]) / sum;
        }
        return weights;
    }
}
