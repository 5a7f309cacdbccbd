import attention.exercise.AttentionFunction;
import attention.exercise.MultiHeadContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise MultiHead · lesson 12
 *
 * <p>One softmax can look at one place. Several heads look at several, each
 * in its own columns.
 */
public class MyMultiHead implements MultiHeadContract {
    /**
     * Lets every query read from all keys and values, once with each head.
     *
     * @param queries (n × dQ)
     * @param keys (m × dKey)
     * @param values (m × dValue)
     * @param p the tables p.wq(), p.wk(), p.wv(), p.wo(), and p.headCount()
     * @param attention what each head does: attention.context(q, k, v),
     *     asked once for each head, with all queries and its own columns
     * @return (n × dOut)
     */
    @Override
    public Matrix output(
            Matrix queries,
            Matrix keys,
            Matrix values,
            Parameters p,
            AttentionFunction attention) {
        // Of Matrix you need: a.times(b) multiplies, a.cols() says how many
        // columns there are, a.colRange(from, to) takes those from `from`
        // up to but not including `to`, and a.beside(b) puts b to the right
        // of a.
        // TODO 1: project queries, keys and values by their tables.
        // TODO 2: give each head its own neighbouring columns of all three,
        //         and ask attention. Each head is equally wide: width =
        //         cols / headCount.
        // TODO 3: put the answers side by side, the first head first, and
        //         multiply by W_o.
        throw new Todo("let each head read for itself");
    }
}
