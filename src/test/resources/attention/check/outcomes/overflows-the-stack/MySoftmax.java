import attention.exercise.*;
import attention.normalize.*;
import java.util.*;

public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        return weights(scores);
    }
}
