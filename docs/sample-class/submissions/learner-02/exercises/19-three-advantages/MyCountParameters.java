import attention.exercise.CountParametersContract;
import attention.exercise.Todo;

/**
 * Exercise CountParameters · lesson 19, Three advantages
 *
 * <p>How many numbers does a layer learn? Each layer takes rows of dModel
 * numbers and gives rows of dModel numbers.
 */
public class MyCountParameters implements CountParametersContract {
    /**
     * Multi-head attention.
     *
     * @param dModel width of the rows, a multiple of headCount
     * @param headCount how many heads
     * @param biases whether each table has a bias
     */
    @Override
    public long attention(int dModel, int headCount, boolean biases) {
        // TODO 1: which tables does it have, how high and how wide is each?
        // TODO 2: how long is the bias of a table?
        throw new Todo("count the numbers of an attention layer");
    }

    /**
     * A recurrent layer.
     *
     * @param gates 1 in a plain cell, 3 in a GRU, 4 in an LSTM
     * @param dModel width of the inputs and of the state
     * @param biases whether each gate has a bias, one
     */
    @Override
    public long recurrent(int gates, int dModel, boolean biases) {
        // TODO 3: what does one gate read, and through which tables?
        throw new Todo("count the numbers of a recurrent layer");
    }

    /**
     * A convolution over the positions with dModel filters.
     *
     * @param width how many rows a filter sees
     * @param dModel width of the rows
     * @param biases whether each filter has a bias
     */
    @Override
    public long convolution(int width, int dModel, boolean biases) {
        // TODO 4: how many numbers does one filter see?
        throw new Todo("count the numbers of a convolution");
    }

    /**
     * An encoder block: attention, two feed-forward tables, two norms.
     *
     * @param dHidden width between the two feed-forward tables
     * @param attentionBiases whether the attention has biases; the
     *     feed-forward tables always have theirs
     */
    @Override
    public long encoderBlock(
            int dModel,
            int headCount,
            int dHidden,
            boolean attentionBiases) {
        // TODO 5: add up its parts. What does a norm learn?
        throw new Todo("count the numbers of an encoder block");
    }

    /** A decoder block: what has it that an encoder block has not? */
    @Override
    public long decoderBlock(
            int dModel,
            int headCount,
            int dHidden,
            boolean attentionBiases) {
        // TODO 6: add up its parts.
        throw new Todo("count the numbers of a decoder block");
    }
}
