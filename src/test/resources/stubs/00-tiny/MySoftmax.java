import attention.exercise.Todo;
import attention.normalize.Normalizer;
import java.util.function.DoubleUnaryOperator;

/** A stub for the tests of the lesson pipeline. */
public class MySoftmax implements Normalizer {
    @Override
    public double[] weights(double[] scores) {
        DoubleUnaryOperator power = Math::exp;
        throw new Todo("turn the scores into weights");
    }
}
