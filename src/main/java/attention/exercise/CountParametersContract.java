package attention.exercise;

/**
 * Lesson 19: how many numbers a layer learns, counted without building it. Each layer takes rows of
 * dModel numbers and gives rows of dModel numbers.
 *
 * <p>The counts are {@code long}: a layer of width 50,000 has more numbers than an {@code int} can
 * count. All sizes are at least 1.
 */
public interface CountParametersContract {
    /**
     * Multi-head attention: three tables that make queries, keys and values, and one for the joined
     * heads — Vaswani et al. 2017, section 3.2.2.
     *
     * @param dModel width of all four tables, a multiple of headCount
     * @param headCount how many heads share the columns of the first three tables
     * @param biases whether each of the four tables has a bias
     * @return how many numbers are learned
     */
    long attention(int dModel, int headCount, boolean biases);

    /**
     * A recurrent layer: each gate has a table for the input, one for the state and at most one
     * bias.
     *
     * @param gates 1 in a plain cell (Elman 1990), 3 in a gated recurrent unit (Cho et al. 2014), 4
     *     in an LSTM (Hochreiter and Schmidhuber 1997; Gers et al. 2000)
     * @param dModel width of the inputs and of the state
     * @param biases whether each gate has a bias
     * @return how many numbers are learned
     */
    long recurrent(int gates, int dModel, boolean biases);

    /**
     * A convolution over the positions: dModel filters, each of which sees {@code width} whole rows
     * — Collobert et al. 2011, section 3.2.2.
     *
     * @param width how many rows a filter sees
     * @param dModel width of the rows, and number of filters
     * @param biases whether each filter has a bias
     * @return how many numbers are learned
     */
    long convolution(int width, int dModel, boolean biases);

    /**
     * One block of a Transformer's encoder: self-attention, two feed-forward tables (dModel ×
     * dHidden and dHidden × dModel) with a bias each, and two layer norms, each with a gain and a
     * bias of dModel numbers — Vaswani et al. 2017, sections 3.1 and 3.3; Ba et al. 2016.
     *
     * @param attentionBiases whether the attention's tables have biases; the feed-forward tables
     *     always have theirs
     * @return how many numbers are learned
     */
    long encoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases);

    /**
     * One block of the decoder: the same with a second attention, which reads from the encoder, and
     * three layer norms.
     *
     * @param attentionBiases whether the tables of both attentions have biases
     * @return how many numbers are learned
     */
    long decoderBlock(int dModel, int headCount, int dHidden, boolean attentionBiases);
}
