import attention.exercise.GumbelSoftmaxContract;
import attention.exercise.Todo;

/**
 * Exercise GumbelSoftmax · lesson 07 · notebooks/07-gumbel-softmax.ipynb
 *
 * <p>The largest noisy score wins: a staircase, and no gradient. Softmax at
 * a low temperature is nearly the same choice, and it has one.
 */
public class MyGumbelSoftmax implements GumbelSoftmaxContract {
    /**
     * Weights that lie near a single key, which one being a matter of
     * chance.
     *
     * @param scores one score per key
     * @param noise one number of Gumbel noise per key
     * @param temperature above 0; the smaller, the harder
     * @return the softmax of {@code (scores[j] + noise[j]) / temperature}
     */
    @Override
    public double[] forward(
            double[] scores, double[] noise, double temperature) {
        // TODO 1: add the noise, divide by the temperature.
        // TODO 2: softmax of that, with the max shift.
        throw new Todo("compute the softmax of noisy scores");
    }

    /**
     * How the loss answers to each score, the noise staying what it is.
     *
     * @param scores one score per key
     * @param noise the noise of the forward pass
     * @param temperature the temperature of the forward pass
     * @param upstream how the loss answers to each weight: {@code
     *     ∂L/∂weights[j]}
     * @return {@code ∂L/∂scores[j]}
     */
    @Override
    public double[] backward(
            double[] scores,
            double[] noise,
            double temperature,
            double[] upstream) {
        // TODO 3: the weights of the forward pass, and the sum of weight ·
        //         upstream over all keys.
        // TODO 4: the gradient of softmax (lessons 04 and 05). What does
        //         the temperature do to it?
        throw new Todo("carry the gradient back to the scores");
    }
}
