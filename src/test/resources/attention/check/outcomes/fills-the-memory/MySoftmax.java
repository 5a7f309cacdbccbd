import attention.exercise.*;
import attention.normalize.*;
import java.util.*;

public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        List<double[]> all = new ArrayList<>();
        while (true) {
            all.add(new double[1_000_000]);
        }
    }
}
