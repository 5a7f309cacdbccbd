import attention.exercise.*;
import attention.normalize.*;
import java.util.*;

public class MySoftmax implements Normalizer {
    MySoftmax() {
        throw new IllegalStateException("not today");
    }

    @Override
    public double[] weights(double[] scores) {
        return scores;
    }
}
