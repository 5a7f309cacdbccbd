import attention.exercise.AttentionFunction;
import attention.exercise.SelfAttentionContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise SelfAttention · lesson 09, Self and general
 *
 * <p>Nobody asks from outside: every row of a text reads from all rows of
 * the same text.
 */
public class MySelfAttention implements SelfAttentionContract {
    /**
     * Lets every row read from all rows.
     *
     * @param inputs (n × d), one row for each position
     * @param wq W_q, (d × dK)
     * @param wk W_k, (d × dK)
     * @param wv W_v, (d × dV)
     * @param attention what reads: attention.context(queries, keys, values)
     * @return one row for each position, (n × dV)
     */
    @Override
    public Matrix output(
            Matrix inputs,
            Matrix wq,
            Matrix wk,
            Matrix wv,
            AttentionFunction attention) {
        // TODO 1: what does each row ask, what is it found by, what does it
        //         give?
        // TODO 2: ask the attention that is given, once, with all of them.
        //         Scale, mask and softmax are its own business; it need not
        //         even be soft.
        throw new Todo("let every row read from all rows");
    }
}
