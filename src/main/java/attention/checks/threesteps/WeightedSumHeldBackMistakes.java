package attention.checks.threesteps;

import attention.check.Mistakes;
import attention.exercise.WeightedSumContract;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to WeightedSum that only thousands of small weights tell from right ones. */
final class WeightedSumHeldBackMistakes {
    static final Mistakes<WeightedSumContract> ALL =
            Mistakes.<WeightedSumContract>none()
                    .add(
                            "small-weights-left-out",
                            "{place} is {got} instead of {expected}: small weights were left out."
                                    + " Each adds little, thousands of them do not. Only a weight"
                                    + " that is 0 may be passed over.",
                            withWeights(weight -> Math.abs(weight) < 1e-3 ? 0 : weight))
                    .add(
                            "weights-rounded-to-six",
                            "{place} is {got} instead of {expected}: your weights are rounded to"
                                    + " six decimals. Of a few weights nobody sees it, of thousands"
                                    + " it adds up. Round when you print, not when you compute.",
                            withWeights(weight -> Math.round(weight * 1e6) / 1e6));

    private WeightedSumHeldBackMistakes() {}

    private static WeightedSumContract withWeights(DoubleUnaryOperator wrong) {
        return (weights, values) -> blend(weights, values, wrong);
    }

    private static double[] blend(double[] weights, double[][] values, DoubleUnaryOperator seenAs) {
        double[] context = new double[values[0].length];
        for (int j = 0; j < values.length; j++) {
            for (int k = 0; k < context.length; k++) {
                context[k] += seenAs.applyAsDouble(weights[j]) * values[j][k];
            }
        }
        return context;
    }
}
