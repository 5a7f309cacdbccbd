import attention.exercise.DecoderBlockContract;
import attention.matrix.Matrix;

public class MyDecoderBlock implements DecoderBlockContract {
    @Override
    public Matrix output(Matrix inputs, Matrix memory, Parts parts) {
        if (parts.normFirst()) {
            Matrix a = inputs.plus(parts.crossAttention().output(parts.firstNorm().output(inputs), memory));
            Matrix b = a.plus(parts.selfAttention().output(parts.secondNorm().output(a)));
            return b.plus(parts.feedForward().output(parts.thirdNorm().output(b)));
        }
        Matrix a = parts.firstNorm().output(inputs.plus(parts.crossAttention().output(inputs, memory)));
        Matrix b = parts.secondNorm().output(a.plus(parts.selfAttention().output(a)));
        return parts.thirdNorm().output(b.plus(parts.feedForward().output(b)));
    }
}
