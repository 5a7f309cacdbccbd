import attention.exercise.ReinforceContract;

/** (loss − baseline) · (one-hot of the drawn key − p), and its mean over several draws. */
public class MyReinforce implements ReinforceContract {
    @Override
    public double[] gradient(double[] scores, int sampled, double loss, double baseline) {
        double[] p = softmax(scores);
        double[] gradient = new double[p.length];
        for (int j = 0; j < p.length; j++) {
            double drawn = j == sampled ? 1 : 0;
            gradient[j] = (loss - baseline) * (drawn - p[j]);
        }
        return gradient;
    }

    @Override
    public double[] gradient(double[] scores, int[] sampled, double[] losses) {
        int draws = sampled.length;
        double total = 0;
        for (double loss : losses) {
            total += loss;
        }
        double[] mean = new double[scores.length];
        for (int k = 0; k < draws; k++) {
            double others = draws == 1 ? 0 : (total - losses[k]) / (draws - 1);
            double[] one = gradient(scores, sampled[k], losses[k], others);
            for (int j = 0; j < mean.length; j++) {
                mean[j] += one[j] / draws;
            }
        }
        return mean;
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
