import attention.exercise.HardAttentionContract;
import attention.exercise.Todo;

/**
 * Exercise HardAttention · lesson 06 · notebooks/06-hard-attention.ipynb
 *
 * <p>No blend: the key with the largest score gets everything, and all
 * others get nothing.
 */
public class MyHardAttention implements HardAttentionContract {
    /**
     * Picks the key with the largest score.
     *
     * @param scores one score per key, at least one
     * @return its index, from 0; the lowest of several that are equally
     *     large
     */
    @Override
    public int pick(double[] scores) {
        // TODO 1: remember the index of the best key so far. Which one is
        //         it before you looked?
        // TODO 2: go through the others. When does a later key take its
        //         place, and when not?
        throw new Todo("pick the key with the largest score");
    }
}
