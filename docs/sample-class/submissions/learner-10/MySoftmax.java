import attention.normalize.Normalizer;
import java.util.ArrayList;
import java.util.List;

public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        List<double[]> all = new ArrayList<>();
        while (true) {
            all.add(new double[10_000_000]);
        }
    }
}
