package attention.checks.threesteps;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.WeightedSumContract;
import java.util.Arrays;

/** Thousands of values, each with a small weight: together they are the whole context. */
final class WeightedSumHeldBackCheck extends WeightedSumCheck {
    /** A power of two, so that a sum of floats is exact as well. */
    private static final int MANY = 4_096;

    @Override
    public Mistakes<WeightedSumContract> mistakes() {
        return WeightedSumHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 6, points = 1, title = "thousands of values with small weights", needs = 2)
    void thousands_of_values(Attempt<WeightedSumContract> attempt) {
        double[] weights = new double[MANY];
        Arrays.fill(weights, 1.0 / MANY);
        double[][] values = new double[MANY][];
        for (int j = 0; j < MANY; j++) {
            values[j] = new double[] {j == 0 ? 1 : 0, j % 8, -3};
        }
        attempt.calling(
                        "the blend of 4096 values with the weight 1/4096 each: the first is"
                                + " (1, 0, −3), the others are (0, 1, −3), (0, 2, −3) … (0, 7, −3),"
                                + " (0, 0, −3), and so on",
                        it -> it.context(weights, values))
                .byHand("the means of the columns: 1/4096 = 0.000244141, 3.5 and −3.")
                .equalsReference();
    }
}
