import attention.exercise.AttentionPoolingContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;

/**
 * Exercise AttentionPooling · lesson 13 · notebooks/13-hierarchical.ipynb
 *
 * <p>One row in place of many: nobody asks from outside, the question u is
 * learned.
 */
public class MyAttentionPooling implements AttentionPoolingContract {
    /**
     * Weighs the rows of a text by one learned question and mixes them.
     *
     * @param inputs h, a row for each word, (n × d)
     * @param w W, (d × dHidden)
     * @param bias b, (1 × dHidden)
     * @param u the question, (dHidden × 1)
     * @param normalizer makes weights of a row of scores:
     *     normalizer.weights(scores)
     * @return new Pooled(weights, vector): the weights (1 × n), and the
     *     rows mixed by them (1 × d)
     */
    @Override
    public Pooled pooled(
            Matrix inputs,
            Matrix w,
            Matrix bias,
            Matrix u,
            Normalizer normalizer) {
        // Of Matrix you need: a.times(b), a.plusRow(row), which adds one
        // row to every row of a, a.tanh(), and a.transpose().
        // TODO 1: bend every row: tanh(h W + b).
        // TODO 2: the score of each row, then the weights. The normalizer
        //         takes the scores of one text as one row.
        // TODO 3: mix the rows.
        throw new Todo("weigh the rows, then mix them");
    }
}
