import attention.exercise.EncoderBlockContract;
import attention.matrix.Matrix;

/** Two halves of the same form. */
public class MyEncoderBlock implements EncoderBlockContract {
    @Override
    public Matrix output(Matrix inputs, Parts parts) {
        return parts.normFirst() ? normsFirst(inputs, parts) : normsAfter(inputs, parts);
    }

    private Matrix normsFirst(Matrix x, Parts parts) {
        Matrix y = x.plus(parts.attention().output(parts.firstNorm().output(x)));
        return y.plus(parts.feedForward().output(parts.secondNorm().output(y)));
    }

    private Matrix normsAfter(Matrix x, Parts parts) {
        Matrix y = parts.firstNorm().output(x.plus(parts.attention().output(x)));
        return parts.secondNorm().output(y.plus(parts.feedForward().output(y)));
    }
}
