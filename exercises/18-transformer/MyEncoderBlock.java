import attention.exercise.EncoderBlockContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise EncoderBlock · lesson 18 · notebooks/18-transformer.ipynb
 *
 * <p>All layers are given. A block is how they are wired: what goes into
 * which, and what is added.
 */
public class MyEncoderBlock implements EncoderBlockContract {
    /**
     * Attention, then a feed-forward layer, each added to what was there
     * before it.
     *
     * @param inputs (n × d), a row for each position
     * @param parts parts.attention(), feedForward(), firstNorm(),
     *     secondNorm(), each with output(inputs), and parts.normFirst():
     *     does a norm come before its layer, or after the sum?
     * @return (n × d)
     */
    @Override
    public Matrix output(Matrix inputs, Parts parts) {
        // In both: the first half has attention and firstNorm and gives y;
        // the second half has the feed-forward layer and secondNorm and
        // goes on with y.
        // TODO 1: normFirst: a norm is what its layer reads. The layer's
        //         answer is added to what went into the norm, and no norm
        //         comes after the sum.
        // TODO 2: otherwise: a layer reads what comes in as it is. Its
        //         answer is added to that, and the norm is taken of the
        //         whole sum.
        throw new Todo("wire the block");
    }
}
