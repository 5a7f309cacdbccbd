import attention.exercise.EncoderBlockContract;
import attention.matrix.Matrix;

public class MyEncoderBlock implements EncoderBlockContract {
    @Override
    public Matrix output(Matrix inputs, Parts parts) {
        if (parts.normFirst()) {
            Matrix looked = parts.attention().output(parts.firstNorm().output(inputs));
            return looked.plus(parts.feedForward().output(parts.secondNorm().output(looked)));
        }
        Matrix looked = parts.firstNorm().output(parts.attention().output(inputs));
        return parts.secondNorm().output(looked.plus(parts.feedForward().output(looked)));
    }
}
