import attention.exercise.MaskedSoftmaxContract;

/** Softmax that never looks at a forbidden score: not in the maximum and not in the sum. */
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
        if (sum == 0) {
            return weights; // nothing is allowed: zeros, not 0 / 0
        }
        for (int j = 0; j < scores.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
