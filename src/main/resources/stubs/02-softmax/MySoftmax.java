import attention.exercise.Todo;
import attention.normalize.Normalizer;

/**
 * Exercise Softmax · lesson 02 · notebooks/02-softmax.ipynb
 *
 * <p>Turns scores of any sign and size into weights: all above 0, adding up
 * to 1.
 */
public class MySoftmax implements Normalizer {
    /**
     * @param scores one score for each key
     * @return {@code weights[j] = exp(scores[j]) / Σ exp(scores[k])}, in a
     *     new array
     */
    @Override
    public double[] weights(double[] scores) {
        // TODO 1: e to the power of each score, into a new array. Java:
        //         Math.exp(score)
        // TODO 2: divide each of them by the sum of all of them.
        // TODO 3: exp(10000) is infinite. Which number can you subtract
        //         from every score first?
        throw new Todo("turn the scores into weights");
    }
}
