import attention.exercise.DecoderStepContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise DecoderStep · lesson 14 · notebooks/14-seq2seq.ipynb
 *
 * <p>One step of a decoder: where to look, what is found there, and what is
 * made of it.
 */
public class MyDecoderStep implements DecoderStepContract {
    /**
     * Asks with the state that the last step left, reads from the
     * annotations, and goes on to the next state.
     *
     * @param previous what was written last, (1 × dY)
     * @param state what the last step left, (1 × dS)
     * @param annotations a row for each word that was read, (n × dH)
     * @param parts what the step is made of:
     *     parts.score().scores(query, annotations) gives a row, (1 × n);
     *     parts.normalizer().weights(scores) makes weights of it;
     *     parts.cell().next(input, state) gives the next state;
     *     parts.joinsPrevious() is true where the cell reads the previous
     *     output and the context side by side, in this order, and false
     *     where it reads the context alone
     * @return new Step(weights, context, next state)
     */
    @Override
    public Step step(
            Matrix previous,
            Matrix state,
            Matrix annotations,
            Parts parts) {
        // New of Matrix: a.beside(b) puts b to the right of a.
        // TODO 1: the weights. Who asks: the state as it came in, or the
        //         next one?
        // TODO 2: the context.
        // TODO 3: what the cell reads, and the next state.
        throw new Todo("look, read, and go on");
    }
}
