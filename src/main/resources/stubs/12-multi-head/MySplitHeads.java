import attention.exercise.SplitHeadsContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;

/**
 * Exercise SplitHeads · lesson 12
 *
 * <p>Several heads read the same text, each in columns of its own.
 */
public class MySplitHeads implements SplitHeadsContract {
    /**
     * Gives each head its own neighbouring columns of every row.
     *
     * @param joined (n × headCount·d), a row for each token
     * @param headCount how many heads, 1 or more; it divides the number
     *     of columns
     * @return headCount matrices (n × d), the leftmost columns first
     */
    @Override
    public Matrix[] heads(Matrix joined, int headCount) {
        // a.cols() says how many columns there are; a.colRange(from, to)
        // takes those from `from` up to but not including `to`. Several
        // matrices stand in an array: new Matrix[headCount].
        // TODO 1: how wide is one head?
        // TODO 2: each head gets its columns.
        throw new Todo("give each head its columns");
    }
}
