import attention.exercise.StraightThroughContract;
import attention.exercise.Todo;

/**
 * Exercise StraightThrough · lesson 07 · notebooks/07-gumbel-softmax.ipynb
 *
 * <p>Hard on the way forward, so that the reader really reads one value;
 * soft on the way back, so that there is something to learn from.
 */
public class MyStraightThrough implements StraightThroughContract {
    /**
     * The hard choice of the largest noisy score.
     *
     * @param scores one score per key
     * @param noise one number of Gumbel noise per key
     * @param temperature above 0; it plays no part in this direction
     * @return 1 for the key whose score and noise add up to the most, of
     *     equals the lowest; 0 for all others
     */
    @Override
    public double[] forward(
            double[] scores, double[] noise, double temperature) {
        // TODO 1: find the largest sum of score and noise.
        // TODO 2: a new array with a 1 at this place.
        throw new Todo("choose one key");
    }

    /**
     * The gradient of Gumbel-softmax at this temperature, in place of the
     * one that does not exist.
     *
     * @param scores one score per key
     * @param noise the noise of the forward pass
     * @param temperature above 0; the smaller, the harder
     * @param upstream how the loss answers to each weight: {@code
     *     ∂L/∂weights[j]}
     * @return what passes for {@code ∂L/∂scores[j]}
     */
    @Override
    public double[] backward(
            double[] scores,
            double[] noise,
            double temperature,
            double[] upstream) {
        // TODO 3: the same as in GumbelSoftmax. Which weights does it need,
        //         hard or soft ones?
        throw new Todo("carry the soft gradient back");
    }
}
