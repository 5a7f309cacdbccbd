import attention.exercise.MaskedSoftmaxContract;
import attention.exercise.Todo;

/**
 * Exercise MaskedSoftmax · lesson 02 · notebooks/02-softmax.ipynb
 *
 * <p>A mask says which keys the query may look at. The others get the
 * weight 0, and the allowed ones share the whole attention among
 * themselves.
 */
public class MyMaskedSoftmax implements MaskedSoftmaxContract {
    /**
     * Softmax over the allowed scores.
     *
     * @param scores one score per key; at a forbidden place any finite
     *     number may stand
     * @param allowed true where the query may look
     * @return weights that add up to 1, with 0 at forbidden places; all 0
     *     if nothing is allowed
     */
    @Override
    public double[] weights(double[] scores, boolean[] allowed) {
        // TODO 1: find the largest score among the allowed ones.
        // TODO 2: exponentials of the allowed scores, with the max shift,
        //         and their sum.
        // TODO 3: divide by the sum. What if nothing was allowed?
        throw new Todo("give each allowed score its weight");
    }
}
