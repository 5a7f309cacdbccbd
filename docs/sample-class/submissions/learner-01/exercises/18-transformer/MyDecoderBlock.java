import attention.exercise.DecoderBlockContract;
import attention.matrix.Matrix;

public class MyDecoderBlock implements DecoderBlockContract {
    @Override
    public Matrix output(Matrix inputs, Matrix memory, Parts parts) {
        if (parts.normFirst()) {
            Matrix a = inputs.plus(parts.selfAttention().output(parts.firstNorm().output(inputs)));
            Matrix b = a.plus(parts.crossAttention().output(parts.secondNorm().output(a), memory));
            return b.plus(parts.feedForward().output(parts.thirdNorm().output(b)));
        }
        Matrix a = parts.firstNorm().output(inputs.plus(parts.selfAttention().output(inputs)));
        Matrix b = parts.secondNorm().output(a.plus(parts.crossAttention().output(a, memory)));
        return parts.thirdNorm().output(b.plus(parts.feedForward().output(b)));
    }
}
