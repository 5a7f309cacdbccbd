package attention.checks.softattention;

import static attention.checks.softattention.AttentionBackward.back;
import static attention.checks.softattention.AttentionBackward.right;
import static attention.checks.softattention.AttentionBackward.slopes;
import static attention.checks.softattention.AttentionBackward.table;
import static attention.checks.softattention.AttentionBackward.values;
import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.softmax;
import static attention.checks.softattention.PlainSteps.times;
import static attention.checks.softattention.PlainSteps.transposed;

import attention.check.Mistakes;
import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftAttentionGradientContract.Gradients;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Wrong answers to SoftAttentionGradient that come from one line of an otherwise right loop. */
final class SoftAttentionGradientSlips {
    private static final String HERE = "{place} is {got} instead of {expected}: ";

    private SoftAttentionGradientSlips() {}

    static Mistakes<SoftAttentionGradientContract> addTo(
            Mistakes<SoftAttentionGradientContract> list) {
        return weights(loops(partners(factors(list))));
    }

    private static Mistakes<SoftAttentionGradientContract> factors(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "scale-forgotten-for-the-queries",
                        HERE
                                + "the scale reaches the keys, but not the queries. A nudge of the"
                                + " query moves the score by scale · key.",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            return new Gradients(
                                    scaled(all.queries(), 1 / s), all.keys(), all.values());
                        })
                .add(
                        "scale-forgotten-for-the-keys",
                        HERE
                                + "the scale reaches the queries, but not the keys. A nudge of a key"
                                + " moves the score by scale · query.",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            return new Gradients(
                                    all.queries(), scaled(all.keys(), 1 / s), all.values());
                        });
    }

    private static Mistakes<SoftAttentionGradientContract> partners(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "the-query-itself-for-the-queries",
                        HERE
                                + "nothing is left for the queries. That happens when the slopes are"
                                + " multiplied by the query itself, for they add up to 0. A nudge of"
                                + " the query moves each score by scale · key.",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            return new Gradients(scaled(q, 0), all.keys(), all.values());
                        })
                .add(
                        "the-key-itself-for-the-keys",
                        HERE
                                + "the slopes were multiplied by the key itself. A nudge of a key"
                                + " moves the score by scale · query.",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            double[][] ones = table(q, (i, j) -> 1);
                            double[][] sums =
                                    times(transposed(slopes(q, k, v, s, u)), scaled(ones, s));
                            double[][] keys = table(k, (j, d) -> sums[j][d] * k[j][d]);
                            return new Gradients(all.queries(), keys, all.values());
                        });
    }

    private static Mistakes<SoftAttentionGradientContract> loops(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "the-last-key-only",
                        HERE
                                + "a query holds the share of the last key alone. It gets one from"
                                + " every key: add up, += and not =.",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            double[][] slopes = scaled(slopes(q, k, v, s, u), s);
                            int last = k.length - 1;
                            double[][] queries = table(q, (i, d) -> slopes[i][last] * k[last][d]);
                            return new Gradients(queries, all.keys(), all.values());
                        })
                .add(
                        "a-mean-that-is-still-growing",
                        HERE
                                + "the mean Σ weight · p was used while it was still being added up."
                                + " It needs a loop of its own, before the slopes.",
                        throughSlopes(SoftAttentionGradientSlips::growingMean));
    }

    private static Mistakes<SoftAttentionGradientContract> weights(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "softmax-over-the-queries",
                        HERE
                                + "the softmax ran over the queries. Each query distributes its own"
                                + " attention, over the keys.",
                        throughWeights(scores -> transposed(softmax(transposed(scores)))))
                .add(
                        "not-divided-by-the-sum",
                        HERE
                                + "the weights do not add up to 1: the exponentials were not divided"
                                + " by their sum.",
                        throughWeights(
                                scores ->
                                        exponentials(scores, SoftAttentionGradientSlips::largest)))
                .add(
                        "not-the-largest-of-its-own-row",
                        HERE
                                + "the number that you subtract before Math.exp is not the largest"
                                + " score of that query's own row: it starts at 0, or is the largest"
                                + " of all queries. So the row has only zeros to divide by.",
                        throughWeights(
                                scores ->
                                        shares(
                                                exponentials(
                                                        scores,
                                                        row -> Math.max(0, largest(row))))));
    }

    private interface Shift {
        double of(double[] row);
    }

    private interface Slopes {
        double[][] of(double[][] weights, double[][] pushes);
    }

    private static SoftAttentionGradientContract throughWeights(UnaryOperator<double[][]> weights) {
        return (q, k, v, s, u) -> {
            double[][] a = weights.apply(scaled(dots(q, k), s));
            return back(q, k, slopes(a, dots(u, v)), s, times(transposed(a), u));
        };
    }

    private static SoftAttentionGradientContract throughSlopes(Slopes slopes) {
        return (q, k, v, s, u) ->
                back(
                        q,
                        k,
                        slopes.of(softmax(scaled(dots(q, k), s)), dots(u, v)),
                        s,
                        values(q, k, s, u));
    }

    private static double[][] growingMean(double[][] a, double[][] p) {
        double[][] slopes = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            double mean = 0;
            for (int j = 0; j < a[i].length; j++) {
                mean += a[i][j] * p[i][j];
                slopes[i][j] = a[i][j] * (p[i][j] - mean);
            }
        }
        return slopes;
    }

    private static double largest(double[] row) {
        return Arrays.stream(row).max().orElse(0);
    }

    private static double[][] exponentials(double[][] scores, Shift shift) {
        return table(scores, (i, j) -> Math.exp(scores[i][j] - shift.of(scores[i])));
    }

    private static double[][] shares(double[][] table) {
        return table(table, (i, j) -> table[i][j] / Arrays.stream(table[i]).sum());
    }
}
