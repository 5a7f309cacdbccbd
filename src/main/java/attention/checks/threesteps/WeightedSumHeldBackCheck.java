package attention.checks.threesteps;

import static attention.checks.pieces.Rows.blend;
import static attention.checks.pieces.Vectors.each;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Vectors;
import attention.exercise.WeightedSumContract;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Thousands of values, each with a small weight: together they are the whole context. */
final class WeightedSumHeldBackCheck extends WeightedSumCheck {
    /** A power of two, so that a sum of floats is exact as well. */
    private static final int MANY = 4_096;

    private static final Mistakes<WeightedSumContract> MISTAKES =
            Mistakes.<WeightedSumContract>none()
                    .add(
                            "small-weights-left-out",
                            withWeights(weight -> Math.abs(weight) < 3e-4 ? 0 : weight))
                    .add("weights-rounded-to-six", withWeights(Vectors::rounded));

    @Override
    public Mistakes<WeightedSumContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 6, points = 1, needs = 2)
    void thousands_of_values(Attempt<WeightedSumContract> attempt) {
        double[] weights = new double[MANY];
        Arrays.fill(weights, 1.0 / MANY);
        double[][] values = new double[MANY][];
        for (int j = 0; j < MANY; j++) {
            values[j] = new double[] {j == 0 ? 1 : 0, j % 8, -3};
        }
        attempt.calling("thousands-of-values", it -> it.context(weights, values))
                .byHand()
                .equalsReference();
    }

    private static WeightedSumContract withWeights(DoubleUnaryOperator wrong) {
        return (weights, values) -> blend(each(weights, wrong), values);
    }
}
