import attention.exercise.MaskedSoftmaxContract;

public class MyMaskedSoftmax implements MaskedSoftmaxContract {
    @Override
    public double[] weights(double[] scores, boolean[] allowed) {
        double[] masked = new double[scores.length];
        double max = Double.NEGATIVE_INFINITY;
        boolean any = false;
        for (int j = 0; j < scores.length; j++) {
            masked[j] = allowed[j] ? scores[j] : scores[j] - 1e12;
            max = Math.max(max, masked[j]);
            any = any || allowed[j];
        }
        double[] weights = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < scores.length && any; j++) {
            weights[j] = Math.exp(masked[j] - max);
            sum += weights[j];
        }
        for (int j = 0; j < scores.length && any; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
