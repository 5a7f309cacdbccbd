import attention.exercise.PositionalEncodingContract;
import java.util.stream.IntStream;

public class MyPositionalEncoding implements PositionalEncodingContract {
    @Override
    public double[][] encoding(int length, int dModel) {
        return IntStream.range(0, length)
                .mapToObj(p -> row(p, dModel))
                .toArray(double[][]::new);
    }

    private double[] row(int p, int dModel) {
        return IntStream.range(0, dModel)
                .mapToDouble(j -> hand(p / Math.pow(10000, (j - j % 2) / (double) dModel), j))
                .toArray();
    }

    private double hand(double angle, int j) {
        return j % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
    }
}
