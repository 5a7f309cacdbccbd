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
                            (weights, values) -> blend(ones(weights.length), values))
                    .add(
                            "divided-by-count",
                            (weights, values) ->
                                    scaled(blend(weights, values), 1.0 / values.length))
                    .add(
                            "divided-by-sum-of-weights",
                            (weights, values) ->
                                    scaled(
                                            blend(weights, values),
                                            1 / Arrays.stream(weights).sum()))
                    .add(
                            "weights-and-columns-mixed-up",
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
                            (weights, values) -> {
                                double[] sums = new double[values.length];
                                for (int j = 0; j < values.length; j++) {
                                    sums[j] = weights[j] * Arrays.stream(values[j]).sum();
                                }
                                return sums;
                            })
                    .add(
                            "best-value-only",
                            (weights, values) -> {
                                int best = 0;
                                for (int j = 1; j < weights.length; j++) {
                                    best = weights[j] > weights[best] ? j : best;
                                }
                                return values[best].clone();
                            })
                    .add(
                            "weights-rounded",
                            (weights, values) ->
                                    blend(
                                            Arrays.stream(weights)
                                                    .map(it -> Math.round(it * 100) / 100.0)
                                                    .toArray(),
                                            values))
                    .add(
                            "values-overwritten",
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
