import attention.exercise.ThreeStepsContract;
import attention.exercise.Todo;

/**
 * Exercise ThreeSteps · lesson 01 · notebooks/01-three-steps.ipynb
 *
 * <p>Score, normalize, blend: a whole attention in one method, and you
 * write every line of it.
 */
public class MyThreeSteps implements ThreeStepsContract {
    /**
     * Reads from the values what the query asks for.
     *
     * @param query dK numbers
     * @param keys one row of dK numbers per position
     * @param values one row of dV numbers per position; dV need not be dK
     * @return the context, dV numbers
     */
    @Override
    public double[] context(
            double[] query, double[][] keys, double[][] values) {
        // TODO 1: score each key: the dot product of the query and that
        //         key.
        // TODO 2: divide each score by the sum of all scores. These are the
        //         weights.
        // TODO 3: add up the values, each multiplied by its weight. How
        //         wide is the result?
        throw new Todo("score, normalize and blend");
    }
}
