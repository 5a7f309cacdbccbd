import attention.exercise.MaskedSoftmaxContract;

public class MyMaskedSoftmax implements MaskedSoftmaxContract {
    @Override
    public double[] weights(double[] scores, boolean[] allowed) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < scores.length; j++) {
            if (allowed[j]) {
                max = Math.max(max, scores[j]);
            }
        }
        double[] weights = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            if (allowed[j]) {
                weights[j] = Math.exp(scores[j] - max);
                sum += weights[j];
            }
        }
        for (int j = 0; j < scores.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
