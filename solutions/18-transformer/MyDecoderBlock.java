import attention.exercise.DecoderBlockContract;
import attention.exercise.Layer;
import attention.matrix.Matrix;

/** Three thirds of the same form; one of them knows the memory. */
public class MyDecoderBlock implements DecoderBlockContract {
    @Override
    public Matrix output(Matrix inputs, Matrix memory, Parts parts) {
        boolean first = parts.normFirst();
        Layer reading = rows -> parts.crossAttention().output(rows, memory);
        Matrix own = third(inputs, parts.selfAttention(), parts.firstNorm(), first);
        Matrix read = third(own, reading, parts.secondNorm(), first);
        return third(read, parts.feedForward(), parts.thirdNorm(), first);
    }

    private Matrix third(Matrix x, Layer layer, Layer norm, boolean normFirst) {
        return normFirst
                ? x.plus(layer.output(norm.output(x)))
                : norm.output(x.plus(layer.output(x)));
    }
}
