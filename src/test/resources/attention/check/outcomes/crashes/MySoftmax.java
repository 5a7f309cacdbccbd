import attention.exercise.*;
import attention.normalize.*;
import java.util.*;

public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        int[] counts = new int[3];
        counts[scores.length] = 1;
        return scores;
    }
}
