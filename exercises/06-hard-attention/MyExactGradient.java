import attention.exercise.ExactGradientContract;
import attention.exercise.Todo;

/**
 * Exercise ExactGradient · lesson 06 · notebooks/06-hard-attention.ipynb
 *
 * <p>Few keys can be gone through one by one: what does a draw cost on
 * average, and how does that answer to a nudge of each score?
 */
public class MyExactGradient implements ExactGradientContract {
    /**
     * What the draws cost on average, if key j is drawn with the softmax
     * weight of its score.
     *
     * @param scores n scores
     * @param losses losses[j] is what it costs to take key j alone
     * @return Σ p[j] · losses[j], with p = softmax(scores)
     */
    @Override
    public double expectedLoss(double[] scores, double[] losses) {
        // TODO 1: the weights of the scores, then the losses, each as often
        //         as it is drawn.
        throw new Todo("average the losses");
    }

    /**
     * How the expected loss answers to a nudge of each score.
     *
     * @param scores n scores
     * @param losses losses[j] is what it costs to take key j alone
     * @return n numbers: p[j] · (losses[j] − expected loss)
     */
    @Override
    public double[] gradient(double[] scores, double[] losses) {
        // TODO 2: the expected loss first; then each key is compared with
        //         it.
        throw new Todo("find the slope for each score");
    }

    private static double[] softmax(double[] scores) {
        // TODO 0: your softmax of lesson 02 goes here.
        throw new Todo("turn the scores into weights");
    }
}
