import attention.exercise.SoftmaxJacobianContract;
import attention.exercise.Todo;

/**
 * Exercise SoftmaxJacobian · lesson 04 · notebooks/04-why-scale.ipynb
 *
 * <p>Lesson 02 nudged one score and watched every weight move. The Jacobian
 * is that table for all scores at once, and it needs nothing but the
 * weights.
 */
public class MySoftmaxJacobian implements SoftmaxJacobianContract {
    /**
     * How fast each weight moves when one score is nudged.
     *
     * @param weights n weights that came out of a softmax
     * @return n rows of n numbers: row i, column j is how fast weights[i]
     *     moves with score j
     */
    @Override
    public double[][] jacobian(double[] weights) {
        // TODO 1: a new table with a row and a column for each weight.
        // TODO 2: a weight and its own score, a weight and another one's:
        //         which formula where?
        throw new Todo("fill the table of nudges");
    }
}
