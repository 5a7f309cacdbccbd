import attention.exercise.Todo;
import attention.exercise.WeightedSumContract;

/**
 * Exercise WeightedSum · lesson 01 · notebooks/01-three-steps.ipynb
 *
 * <p>The third of the three steps: blend the values, each as strongly as
 * its weight says.
 */
public class MyWeightedSum implements WeightedSumContract {
    /**
     * @param weights one number per value; they need not add up to 1
     * @param values as many rows as there are weights, all of the same
     *     width
     * @return {@code context[k] = Σ weights[j] · values[j][k]}, as wide as
     *     one value
     */
    @Override
    public double[] context(double[] weights, double[][] values) {
        // TODO 1: a new array, as wide as one value. Which array knows that
        //         width?
        // TODO 2: every value adds its share to each place of the result.
        throw new Todo("blend the values");
    }
}
