import attention.exercise.EncoderBlockContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise EncoderBlock · lesson 18, which is still to come
 *
 * <p>All layers are given. A block is how they are wired: what goes into which, and what is added.
 */
public class MyEncoderBlock implements EncoderBlockContract {
    /**
     * Attention, then a feed-forward layer, each added to what was there before it.
     *
     * @param inputs (n × d), a row for each position
     * @param parts parts.attention(), feedForward(), firstNorm(), secondNorm(), each with
     *     output(inputs), and parts.normFirst(): does a norm come before its layer, or after the
     *     sum?
     * @return (n × d)
     */
    @Override
    public Matrix output(Matrix inputs, Parts parts) {
        // TODO 1: normFirst: the inputs, plus the attention's answer to the normalized inputs; then
        //         that, plus the feed-forward layer's answer to that, normalized.
        // TODO 2: otherwise: the norm of the inputs plus the attention's answer to them; then the
        //         norm of that plus the feed-forward layer's answer to it.
        throw new Todo("wire the block");
    }
}
