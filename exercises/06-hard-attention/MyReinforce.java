import attention.exercise.ReinforceContract;
import attention.exercise.Todo;

/**
 * Exercise Reinforce · lesson 06 · notebooks/06-hard-attention.ipynb
 *
 * <p>Where the keys are too many to go through, draw a few: what was drawn
 * and what it cost is enough for an estimate of the gradient.
 */
public class MyReinforce implements ReinforceContract {
    /**
     * The estimate from one draw.
     *
     * @param scores n scores; key j is drawn with its softmax weight p[j]
     * @param sampled the key that was drawn, from 0
     * @param loss what it cost
     * @param baseline what was expected, known before the draw
     * @return n numbers: (loss − baseline) · ∂ log p[sampled] / ∂ scores[j]
     */
    @Override
    public double[] gradient(
            double[] scores, int sampled, double loss, double baseline) {
        // TODO 1: the slope of log p[sampled] is 1 − p[j] for the drawn
        //         key. For the others?
        // TODO 2: times how much worse the draw was than expected.
        throw new Todo("estimate the gradient from one draw");
    }

    /**
     * The mean of the estimates from several draws, each with the mean of
     * the other losses as its baseline; a lone draw has the baseline 0.
     *
     * @param scores n scores
     * @param sampled the keys that were drawn, from 0, at least one
     * @param losses what each of the draws cost
     * @return n numbers
     */
    @Override
    public double[] gradient(
            double[] scores, int[] sampled, double[] losses) {
        // TODO 3: for each draw, the mean of the losses of all other draws.
        // TODO 4: call the method above for each draw, and take the mean of
        //         what it returns.
        throw new Todo("average the estimates from several draws");
    }

    private static double[] softmax(double[] scores) {
        // TODO 0: your softmax of lesson 02 goes here.
        throw new Todo("turn the scores into weights");
    }
}
