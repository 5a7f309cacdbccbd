import attention.normalize.Normalizer;
import java.util.Arrays;

public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        double max = Arrays.stream(scores).max().orElse(0);
        double[] powers = Arrays.stream(scores).map(score -> Math.exp(score - max)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(power -> power / sum).toArray();
    }
}
