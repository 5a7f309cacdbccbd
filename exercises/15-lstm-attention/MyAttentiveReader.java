import attention.exercise.AttentiveReaderContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * Exercise AttentiveReader · lesson 15 · notebooks/15-lstm-attention.ipynb
 *
 * <p>A question looks back at all states of a text, and answers.
 */
public class MyAttentiveReader implements AttentiveReaderContract {
    /**
     * Weighs the words of a text, mixes their states, reads an answer.
     *
     * @param states a row for each place, (n × dState): first the words,
     *     then padding, which may hold any numbers
     * @param length how many of the rows are words
     * @param query what is asked, (1 × dState)
     * @param readout readout.table(), (dState × classes), and
     *     readout.bias(), (1 × classes)
     * @param normalizer makes weights of a row of scores:
     *     normalizer.weights(scores)
     * @return new Reading(weights, logits): a weight for each of n rows,
     *     0 at padding, (1 × n), and the logits, (1 × classes)
     */
    @Override
    public Reading read(
            Matrix states,
            int length,
            Matrix query,
            Readout readout,
            Normalizer normalizer) {
        // Of Matrix you may need: a.transpose(), a.plusRow(row), and
        // Matrix.generate(rows, cols, (i, j) -> the number there).
        // TODO 1: the score of each place: state · query, no scale.
        // TODO 2: the weights. A normalizer gives no weight to a score of
        //         −∞, Double.NEGATIVE_INFINITY (lesson 02).
        // TODO 3: the mixture of the states, and its logits.
        throw new Todo("weigh the words, mix, answer");
    }
}
