import attention.exercise.EncoderBlockContract;
import attention.matrix.Matrix;

public class MyEncoderBlock implements EncoderBlockContract {
    @Override
    public Matrix output(Matrix inputs, Parts parts) {
        Matrix a = parts.firstNorm().output(inputs.plus(parts.attention().output(inputs)));
        return parts.secondNorm().output(a.plus(parts.feedForward().output(a)));
    }
}
