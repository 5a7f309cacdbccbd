import attention.exercise.*;
import attention.normalize.*;
import java.util.*;

public class MySoftmax implements Normalizer {
    MySoftmax(int size) {}

    @Override
    public double[] weights(double[] scores) {
        return scores;
    }
}
