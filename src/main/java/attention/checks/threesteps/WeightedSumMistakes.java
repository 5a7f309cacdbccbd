package attention.checks.threesteps;

import static attention.checks.pieces.Rows.blend;
import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.exercise.WeightedSumContract;

/** Wrong answers to WeightedSum that learners write. */
final class WeightedSumMistakes {
    static final Mistakes<WeightedSumContract> ALL =
            Mistakes.<WeightedSumContract>none()
                    .add(
                            "last-value-only",
                            (weights, values) -> {
                                int last = values.length - 1;
                                return each(values[last], number -> weights[last] * number);
                            })
                    .add("weights-forgotten", (weights, values) -> blend(ones(weights), values))
                    .add(
                            "divided-by-count",
                            (weights, values) -> over(blend(weights, values), values.length))
                    .add(
                            "divided-by-sum-of-weights",
                            (weights, values) -> over(blend(weights, values), total(weights)))
                    .add(
                            "weights-and-columns-mixed-up",
                            (weights, values) ->
                                    both(
                                            blend(ones(weights), values),
                                            weights,
                                            (sum, weight) -> sum * weight))
                    .add(
                            "one-sum-per-value",
                            (weights, values) -> {
                                double[] sums = new double[values.length];
                                for (int j = 0; j < values.length; j++) {
                                    sums[j] = weights[j] * total(values[j]);
                                }
                                return sums;
                            })
                    .add("best-value-only", (weights, values) -> values[best(weights)].clone())
                    .add(
                            "weights-rounded",
                            (weights, values) ->
                                    blend(
                                            each(weights, it -> Math.round(it * 100) / 100.0),
                                            values))
                    .add(
                            "values-overwritten",
                            (weights, values) -> {
                                double[] context = blend(weights, values);
                                System.arraycopy(context, 0, values[0], 0, context.length);
                                return context;
                            });

    private WeightedSumMistakes() {}

    private static double[] ones(double[] weights) {
        return each(weights, weight -> 1);
    }
}
