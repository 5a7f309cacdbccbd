import attention.exercise.MaskedSoftmaxContract;

public class MyMaskedSoftmax implements MaskedSoftmaxContract {
    @Override
    public double[] weights(double[] scores, boolean[] allowed) {
        double[] masked = scores.clone();
        for (int j = 0; j < scores.length; j++) {
            if (!allowed[j]) {
                masked[j] = -1e9;
            }
        }
        double max = Double.NEGATIVE_INFINITY;
        for (double score : masked) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (int j = 0; j < masked.length; j++) {
            masked[j] = Math.exp(masked[j] - max);
            sum += masked[j];
        }
        for (int j = 0; j < masked.length; j++) {
            masked[j] /= sum;
        }
        return masked;
    }
}
