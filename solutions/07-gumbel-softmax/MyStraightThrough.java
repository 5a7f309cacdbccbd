import attention.exercise.StraightThroughContract;

/** One-hot on the way forward, the gradient of Gumbel-softmax on the way back. */
public class MyStraightThrough implements StraightThroughContract {
    @Override
    public double[] forward(double[] scores, double[] noise, double temperature) {
        double[] weights = new double[scores.length];
        weights[largest(scores, noise)] = 1;
        return weights;
    }

    @Override
    public double[] backward(
            double[] scores, double[] noise, double temperature, double[] upstream) {
        double[] soft = soft(scores, noise, temperature);
        double sum = 0;
        for (int j = 0; j < soft.length; j++) {
            sum += soft[j] * upstream[j];
        }
        double[] gradient = new double[soft.length];
        for (int j = 0; j < soft.length; j++) {
            gradient[j] = soft[j] * (upstream[j] - sum) / temperature;
        }
        return gradient;
    }

    private int largest(double[] scores, double[] noise) {
        int best = 0;
        for (int j = 1; j < scores.length; j++) {
            if (scores[j] + noise[j] > scores[best] + noise[best]) {
                best = j;
            }
        }
        return best;
    }

    private double[] soft(double[] scores, double[] noise, double temperature) {
        int best = largest(scores, noise);
        double max = scores[best] + noise[best];
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
}
