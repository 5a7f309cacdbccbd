import attention.exercise.GumbelMaxContract;
import attention.exercise.Todo;

/**
 * Exercise GumbelMax · lesson 07 · notebooks/07-gumbel-softmax.ipynb
 *
 * <p>Add a number of Gumbel noise to each score and take the largest: key j
 * then wins exactly as often as its softmax weight says.
 */
public class MyGumbelMax implements GumbelMaxContract {
    /**
     * Turns evenly spread numbers into Gumbel noise.
     *
     * @param uniforms any count of numbers, each above 0 and below 1
     * @return {@code −log(−log u)} for each of them, in a new array
     */
    @Override
    public double[] noise(double[] uniforms) {
        // TODO 1: two logarithms and two minus signs for each number.
        throw new Todo("turn uniform numbers into Gumbel noise");
    }

    /**
     * The key whose score and noise add up to the most.
     *
     * @param scores one score per key
     * @param noise one number per key
     * @return its index, from 0; of several that are equally large the
     *     lowest
     */
    @Override
    public int pick(double[] scores, double[] noise) {
        // TODO 2: add score and noise of each key, remember where the sum
        //         is largest.
        throw new Todo("pick the key with the largest noisy score");
    }
}
