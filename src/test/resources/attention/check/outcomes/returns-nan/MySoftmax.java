import attention.exercise.*;
import attention.normalize.*;
import java.util.*;

public class MySoftmax implements Normalizer {
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
        weights[0] = weights[0] * 0 / 0;
        return weights;
    }
}
