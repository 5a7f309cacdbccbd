import attention.exercise.Todo;
import attention.exercise.WindowMaskContract;

/**
 * Exercise WindowMask · lesson 08 · notebooks/08-local-window.ipynb
 *
 * <p>Looking at everything costs much and blurs much. A window says who may
 * look where.
 */
public class MyWindowMask implements WindowMaskContract {
    /**
     * Says of every query and key whether the one may look at the other.
     *
     * @param queryLen number of queries; the first has the position 0
     * @param keyLen number of keys; the first has the position 0
     * @param halfWidth how far a query looks to each side: 0 or more, up to
     *     the largest int, which means everywhere
     * @return queryLen rows of keyLen flags, true where the query may look
     */
    @Override
    public boolean[][] allowed(int queryLen, int keyLen, int halfWidth) {
        // TODO 1: a table of flags, one row for each query, one flag in it
        //         for each key.
        // TODO 2: true where key and query are at most halfWidth apart, to
        //         either side.
        throw new Todo("say which keys lie in the window of each query");
    }
}
