import attention.exercise.SampleKeyContract;
import attention.exercise.Todo;

/**
 * Exercise SampleKey · lesson 06 · notebooks/06-hard-attention.ipynb
 *
 * <p>Lay the weights side by side on a ruler from 0 to 1, in order. The key
 * on whose piece u falls is drawn: each as often as its weight says.
 */
public class MySampleKey implements SampleKeyContract {
    /**
     * Turns an evenly drawn number into a key.
     *
     * @param weights one weight per key, none negative; they add up to 1,
     *     apart from rounding
     * @param u an evenly drawn number, {@code 0 ≤ u < 1}
     * @return the first index, in order, at which u is smaller than the sum
     *     of the weights so far; where rounding leaves none, the last one
     *     that has a weight
     */
    @Override
    public int pick(double[] weights, double u) {
        // TODO 1: add up the weights, key by key, and stop as soon as u is
        //         smaller than the sum.
        // TODO 2: ten weights of 0.1 add up to a little less than 1, and u
        //         may be larger than
        // that. Which key do you return then? It must have a weight.
        throw new Todo("find the key on whose piece of the ruler u falls");
    }
}
