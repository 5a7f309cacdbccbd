package attention.train;

import attention.normalize.Softmax;

/**
 * The gradient of the expected loss, estimated from keys that were drawn: {@code (loss − baseline)
 * · ∂ log p(drawn) / ∂scores}, and for softmax {@code ∂ log p(k) / ∂sⱼ = [j = k] − pⱼ} — Williams
 * 1992, equation 4. It is right on average with every baseline that does not know the draw.
 */
public final class Reinforce {
    private Reinforce() {}

    /**
     * The estimate from one draw.
     *
     * @param sampled the index of the key that was drawn from softmax(scores)
     * @param loss what reading that key cost
     * @param baseline what was expected; 0 for none
     */
    public static double[] gradient(double[] scores, int sampled, double loss, double baseline) {
        requireKey(scores, sampled);
        double[] chances = new Softmax().weights(scores);
        double[] gradient = new double[scores.length];
        for (int j = 0; j < gradient.length; j++) {
            double slopeOfLog = (j == sampled ? 1 : 0) - chances[j];
            gradient[j] = (loss - baseline) * slopeOfLog;
        }
        return gradient;
    }

    /**
     * The mean of several draws, the baseline of each the mean loss of the others (leave-one-out —
     * Kool et al. 2019, section 3); of a single draw 0. A mean that included the own loss would
     * shorten the gradient by one part in K.
     *
     * @param sampled the index of each draw, at least one
     * @param losses what each draw cost
     */
    public static double[] gradient(double[] scores, int[] sampled, double[] losses) {
        if (sampled.length == 0 || sampled.length != losses.length) {
            throw new IllegalArgumentException(
                    "Each draw needs its loss, and there has to be a draw, but there are %s draws and %s losses."
                            .formatted(sampled.length, losses.length));
        }
        double[] mean = new double[scores.length];
        for (int draw = 0; draw < sampled.length; draw++) {
            double baseline = meanOfOthers(losses, draw);
            double[] one = gradient(scores, sampled[draw], losses[draw], baseline);
            for (int j = 0; j < mean.length; j++) {
                mean[j] += one[j] / sampled.length;
            }
        }
        return mean;
    }

    private static double meanOfOthers(double[] losses, int own) {
        double sum = 0;
        for (int draw = 0; draw < losses.length; draw++) {
            sum += draw == own ? 0 : losses[draw];
        }
        return losses.length == 1 ? 0 : sum / (losses.length - 1);
    }

    private static void requireKey(double[] scores, int sampled) {
        if (sampled < 0 || sampled >= scores.length) {
            throw new IllegalArgumentException(
                    "Key %s was drawn, but keys count from 0 to %s."
                            .formatted(sampled, scores.length - 1));
        }
        if (scores[sampled] == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Key %s is forbidden (its score is minus infinity) and cannot have been drawn."
                            .formatted(sampled));
        }
    }
}
