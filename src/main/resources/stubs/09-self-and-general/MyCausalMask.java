import attention.exercise.CausalMaskContract;
import attention.exercise.Todo;

/**
 * Exercise CausalMask · lesson 09, Self and general
 *
 * <p>Whoever is to guess the next word must not see it.
 */
public class MyCausalMask implements CausalMaskContract {
    /**
     * Says of each two positions of a text whether the one may look at the
     * other.
     *
     * @param length how many positions; the first has the number 0
     * @return length rows (queries) of length flags (keys), true where the
     *     query may look
     */
    @Override
    public boolean[][] allowed(int length) {
        // TODO 1: a square table of flags.
        // TODO 2: true where the key is the query's own position or an
        //         earlier one.
        throw new Todo("say who may look where when nobody looks ahead");
    }
}
