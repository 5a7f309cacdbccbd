import java.util.function.DoubleUnaryOperator;

/** Doubles a number. */
public class MyTwice implements DoubleUnaryOperator {

    @Override
    public double applyAsDouble(double number) {
        throw new UnsupportedOperationException("still to write");
    }
}
