import attention.exercise.DecoderBlockContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise DecoderBlock · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>All layers are given. A block is how they are wired: what goes into
 * which, and what is added.
 */
public class MyDecoderBlock implements DecoderBlockContract {
    /**
     * The rows read from each other, then from the memory, and then each
     * is worked on alone.
     *
     * @param inputs (n × d), a row for each position that is written
     * @param memory (m × dMemory), a row for each position that was read;
     *     an encoder has made it ready
     * @param parts parts.selfAttention(), feedForward(), firstNorm(),
     *     secondNorm(), thirdNorm(), each with output(inputs);
     *     parts.crossAttention(), with output(inputs, memory): inputs ask,
     *     the memory is read; and parts.normFirst(): does a norm come
     *     before its layer, or after the sum?
     * @return (n × d)
     */
    @Override
    public Matrix output(Matrix inputs, Matrix memory, Parts parts) {
        // An encoder's block has two thirds of this. Each third has a layer
        // and a norm, and goes on with what the third before it gave.
        // TODO 1: a third, with the norm first or after: what is added to
        //         what? Who looks ahead is the layer's matter.
        // TODO 2: where does the memory come in, and what asks it?
        // TODO 3: all three, in order.
        throw new Todo("wire the decoder's block");
    }
}
