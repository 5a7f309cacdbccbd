import attention.exercise.*;
import attention.normalize.*;
import java.util.*;

public class MySoftmax implements Normalizer {
    private final double[][] kept = new double[20][];

    @Override
    public double[] weights(double[] scores) {
        double max = Arrays.stream(scores).max().getAsDouble();
        double[] weights = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            weights[j] = Math.exp(scores[j] - max);
            sum += weights[j];
        }
        for (int j = 0; j < scores.length; j++) {
            weights[j] /= sum;
        }
        if (kept[scores.length] == null) {
            kept[scores.length] = new double[scores.length];
        }
        System.arraycopy(weights, 0, kept[scores.length], 0, scores.length);
        return kept[scores.length];
    }
}
