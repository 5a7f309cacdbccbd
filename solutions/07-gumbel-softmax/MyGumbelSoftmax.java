import attention.exercise.GumbelSoftmaxContract;

/** Softmax of {@code (score + noise) / temperature}, and its gradient. */
public class MyGumbelSoftmax implements GumbelSoftmaxContract {
    @Override
    public double[] forward(double[] scores, double[] noise, double temperature) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < scores.length; j++) {
            max = Math.max(max, scores[j] + noise[j]);
        }
        double[] weights = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            weights[j] = Math.exp((scores[j] + noise[j] - max) / temperature);
            sum += weights[j];
        }
        for (int j = 0; j < scores.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    @Override
    public double[] backward(
            double[] scores, double[] noise, double temperature, double[] upstream) {
        double[] weights = forward(scores, noise, temperature);
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * upstream[j];
        }
        double[] gradient = new double[weights.length];
        for (int j = 0; j < weights.length; j++) {
            gradient[j] = weights[j] * (upstream[j] - sum) / temperature;
        }
        return gradient;
    }
}
