import attention.exercise.*;
import attention.normalize.*;
import java.util.*;

public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        System.out.println("scores: \u001b[31m" + scores.length + "<b>");
        return new double[scores.length];
    }
}
