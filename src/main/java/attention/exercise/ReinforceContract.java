package attention.exercise;

/** Lesson 06: an estimate of the gradient from draws alone — Williams 1992, REINFORCE. */
public interface ReinforceContract {
    /**
     * The estimate from one draw.
     *
     * @param scores n scores; key j is drawn with its softmax weight p[j]
     * @param sampled the key that was drawn, from 0
     * @param loss what it cost
     * @param baseline what was expected, known before the draw
     * @return n numbers: {@code (loss − baseline) · ∂ log p[sampled] / ∂ scores[j]}
     */
    double[] gradient(double[] scores, int sampled, double loss, double baseline);

    /**
     * The mean of the estimates from several draws, each with the mean of the <em>other</em> losses
     * as its baseline; a lone draw has the baseline 0.
     *
     * @param scores n scores
     * @param sampled the keys that were drawn, from 0, at least one
     * @param losses what each of the draws cost
     * @return n numbers
     */
    double[] gradient(double[] scores, int[] sampled, double[] losses);
}
