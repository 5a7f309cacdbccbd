import attention.exercise.MaskedSoftmaxContract;

public class MyMaskedSoftmax implements MaskedSoftmaxContract {
    @Override
    public double[] weights(double[] scores, boolean[] allowed) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < scores.length; j++) {
            if (allowed[j] && scores[j] > max) {
                max = scores[j];
            }
        }
        double[] weights = new double[scores.length];
        double sum = 0
        for (int j = 0; j < scores.length; j++) {
            weights[j] = allowed[j] ? Math.exp(scores[j] - max) : 0;
            sum += weights[j];
        }
        for (int j = 0; j < scores.length && sum > 0; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
