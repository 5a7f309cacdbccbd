import attention.score.ScoreFunction;
import java.util.stream.IntStream;

public class MyScaledDotProduct implements ScoreFunction {
    @Override
    public double score(double[] query, double[] key) {
        double sum = IntStream.range(0, key.length).mapToDouble(k -> query[k] * key[k]).sum();
        return sum / Math.sqrt(key.length);
    }
}
