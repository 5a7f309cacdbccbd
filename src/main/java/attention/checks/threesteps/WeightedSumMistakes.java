package attention.checks.threesteps;

import attention.check.Mistakes;
import attention.exercise.WeightedSumContract;
import java.util.Arrays;

/** Wrong answers to WeightedSum that learners write. */
final class WeightedSumMistakes {
    static final Mistakes<WeightedSumContract> ALL =
            Mistakes.<WeightedSumContract>none()
                    .add(
                            "last-value-only",
                            "{got} is the last value alone, times its weight: your loop overwrites"
                                    + " context[k]. Add to it with +=.",
                            (weights, values) -> {
                                double[] context = new double[values[0].length];
                                for (int j = 0; j < values.length; j++) {
                                    for (int k = 0; k < context.length; k++) {
                                        context[k] = weights[j] * values[j][k];
                                    }
                                }
                                return context;
                            })
                    .add(
                            "weights-forgotten",
                            "{got} is the sum of the values without their weights. Multiply value j"
                                    + " by weights[j] before you add it.",
                            (weights, values) -> blend(ones(weights.length), values))
                    .add(
                            "divided-by-count",
                            "{got} is the weighted sum divided by the number of values. The weights"
                                    + " already say how much of each goes in: {expected} is right.",
                            (weights, values) ->
                                    scaled(blend(weights, values), 1.0 / values.length))
                    .add(
                            "divided-by-sum-of-weights",
                            "{got} is {expected} divided by the sum of the weights. Use the weights"
                                    + " as they are, also when they do not add up to 1.",
                            (weights, values) ->
                                    scaled(
                                            blend(weights, values),
                                            1 / Arrays.stream(weights).sum()))
                    .add(
                            "weights-and-columns-mixed-up",
                            "Your code multiplies by the weight of the column ({got} at {place}"
                                    + " instead of {expected}). weights[j] belongs to the row"
                                    + " values[j]: every number of that row gets the same weight.",
                            (weights, values) -> {
                                double[] context = new double[values[0].length];
                                for (double[] value : values) {
                                    for (int k = 0; k < context.length; k++) {
                                        context[k] += weights[k] * value[k];
                                    }
                                }
                                return context;
                            })
                    .add(
                            "one-sum-per-value",
                            "Your result is {result}: one number per value. Each value is blended"
                                    + " number by number, so the context is as wide as one value.",
                            (weights, values) -> {
                                double[] sums = new double[values.length];
                                for (int j = 0; j < values.length; j++) {
                                    sums[j] = weights[j] * Arrays.stream(values[j]).sum();
                                }
                                return sums;
                            })
                    .add(
                            "best-value-only",
                            "{got} comes from the value with the largest weight alone. Attention"
                                    + " blends all values; {expected} has a share of each.",
                            (weights, values) -> {
                                int best = 0;
                                for (int j = 1; j < weights.length; j++) {
                                    best = weights[j] > weights[best] ? j : best;
                                }
                                return values[best].clone();
                            })
                    .add(
                            "weights-rounded",
                            "{got} instead of {expected}: your weights are rounded to two decimals."
                                    + " Use them as they are; round when you print.",
                            (weights, values) ->
                                    blend(
                                            Arrays.stream(weights)
                                                    .map(it -> Math.round(it * 100) / 100.0)
                                                    .toArray(),
                                            values))
                    .add(
                            "values-overwritten",
                            "Your method writes into values: {got} stands where {expected} was. Add"
                                    + " up in a new array, new double[values[0].length].",
                            (weights, values) -> {
                                double[] context = blend(weights, values);
                                System.arraycopy(context, 0, values[0], 0, context.length);
                                return context;
                            });

    private WeightedSumMistakes() {}

    private static double[] blend(double[] weights, double[][] values) {
        double[] context = new double[values[0].length];
        for (int j = 0; j < values.length; j++) {
            for (int k = 0; k < context.length; k++) {
                context[k] += weights[j] * values[j][k];
            }
        }
        return context;
    }

    private static double[] scaled(double[] context, double factor) {
        return Arrays.stream(context).map(number -> number * factor).toArray();
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
