import attention.exercise.GateContract;
import attention.exercise.Todo;

/**
 * Exercise Gate · lesson 11 · notebooks/11-focus-and-saliency.ipynb
 *
 * <p>Lets every number through a gate of its own, which its place opens: no
 * question, and nobody competes.
 */
public class MyGate implements GateContract {
    /**
     * Lets through of each number as much as its gate is open.
     *
     * @param inputs n places in rows, d features each
     * @param w d rows of d numbers; column k opens the gates of feature k
     * @param bias d numbers, one for each feature
     * @return n rows of d numbers, each input times σ of what opens its
     *     gate
     */
    @Override
    public double[][] gated(
            double[][] inputs, double[][] w, double[] bias) {
        // TODO 1: what opens the gate of feature k at place i? The place's
        // row, w and the bias.
        // TODO 2: bend it to between 0 and 1 with the sigmoid.
        // TODO 3: let that much of the number through.
        throw new Todo("let every number through its gate");
    }
}
