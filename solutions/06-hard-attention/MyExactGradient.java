import attention.exercise.ExactGradientContract;

/** Goes through all keys, each with the weight that it is drawn with. */
public class MyExactGradient implements ExactGradientContract {
    @Override
    public double expectedLoss(double[] scores, double[] losses) {
        double[] p = softmax(scores);
        double expected = 0;
        for (int j = 0; j < p.length; j++) {
            expected += p[j] * losses[j];
        }
        return expected;
    }

    @Override
    public double[] gradient(double[] scores, double[] losses) {
        double[] p = softmax(scores);
        double expected = expectedLoss(scores, losses);
        double[] gradient = new double[p.length];
        for (int j = 0; j < p.length; j++) {
            gradient[j] = p[j] * (losses[j] - expected);
        }
        return gradient;
    }

    private static double[] softmax(double[] scores) {
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
