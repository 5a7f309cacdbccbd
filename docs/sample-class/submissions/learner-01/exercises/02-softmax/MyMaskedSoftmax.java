import attention.exercise.MaskedSoftmaxContract;
import java.util.Arrays;
import java.util.stream.IntStream;

public class MyMaskedSoftmax implements MaskedSoftmaxContract {
    @Override
    public double[] weights(double[] scores, boolean[] allowed) {
        double max = IntStream.range(0, scores.length).filter(j -> allowed[j]).mapToDouble(j -> scores[j]).max().orElse(0);
        double[] powers = IntStream.range(0, scores.length)
                .mapToDouble(j -> allowed[j] ? Math.exp(scores[j] - max) : 0)
                .toArray();
        double sum = Arrays.stream(powers).sum();
        return sum == 0 ? powers : Arrays.stream(powers).map(power -> power / sum).toArray();
    }
}
