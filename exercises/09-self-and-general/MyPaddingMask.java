import attention.exercise.PaddingMaskContract;
import attention.exercise.Todo;

/**
 * Exercise PaddingMask · lesson 09, Self and general
 *
 * <p>Short texts are filled up, and nobody may read what fills them.
 */
public class MyPaddingMask implements PaddingMaskContract {
    /**
     * Says of every query and key whether the one may look at the other.
     *
     * @param queryLen number of queries
     * @param padding a flag for each key, true where the key is padding; it
     *     may be anywhere
     * @return queryLen rows with a flag for each key, true where the query
     *     may look
     */
    @Override
    public boolean[][] allowed(int queryLen, boolean[] padding) {
        // TODO 1: a row for each query. How long is a row?
        // TODO 2: false where the key is padding, whichever query looks.
        throw new Todo("hide the padding");
    }

    /**
     * Allows what both masks allow.
     *
     * @param a rows of flags
     * @param b as many rows of as many flags
     * @return a new table, true where both are
     */
    @Override
    public boolean[][] both(boolean[][] a, boolean[][] b) {
        // TODO 3: a new table of the same size, so that a and b stay as
        //         they are.
        throw new Todo("put two masks together");
    }
}
