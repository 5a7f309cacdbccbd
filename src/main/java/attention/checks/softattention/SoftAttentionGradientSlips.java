package attention.checks.softattention;

import static attention.checks.pieces.Rows.transposed;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.softattention.AttentionBackward.back;
import static attention.checks.softattention.AttentionBackward.right;
import static attention.checks.softattention.AttentionBackward.slopes;
import static attention.checks.softattention.AttentionBackward.table;
import static attention.checks.softattention.AttentionBackward.values;
import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.softmax;
import static attention.checks.softattention.PlainSteps.times;

import attention.check.Mistakes;
import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftAttentionGradientContract.Gradients;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Wrong answers to SoftAttentionGradient that come from one line of an otherwise right loop. */
final class SoftAttentionGradientSlips {

    private SoftAttentionGradientSlips() {}

    static Mistakes<SoftAttentionGradientContract> addTo(
            Mistakes<SoftAttentionGradientContract> list) {
        return weights(loops(partners(factors(list))));
    }

    private static Mistakes<SoftAttentionGradientContract> factors(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "scale-forgotten-for-the-queries",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            return new Gradients(
                                    scaled(all.queries(), 1 / s), all.keys(), all.values());
                        })
                .add(
                        "scale-forgotten-for-the-keys",
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
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            return new Gradients(scaled(q, 0), all.keys(), all.values());
                        })
                .add(
                        "the-key-itself-for-the-keys",
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
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            double[][] slopes = scaled(slopes(q, k, v, s, u), s);
                            int last = k.length - 1;
                            double[][] queries = table(q, (i, d) -> slopes[i][last] * k[last][d]);
                            return new Gradients(queries, all.keys(), all.values());
                        })
                .add(
                        "a-mean-that-is-still-growing",
                        throughSlopes(SoftAttentionGradientSlips::growingMean));
    }

    private static Mistakes<SoftAttentionGradientContract> weights(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "softmax-over-the-queries",
                        throughWeights(scores -> transposed(softmax(transposed(scores)))))
                .add(
                        "not-divided-by-the-sum",
                        throughWeights(
                                scores ->
                                        table(
                                                scores,
                                                (i, j) ->
                                                        Math.exp(
                                                                scores[i][j]
                                                                        - largest(scores[i])))));
    }

    private interface Slopes {
        double[][] of(double[][] weights, double[][] pushes);
    }

    /** Another softmax in each row, on the way forward and back. */
    static SoftAttentionGradientContract throughSoftmax(UnaryOperator<double[]> softmax) {
        return throughWeights(
                scores -> Arrays.stream(scores).map(softmax).toArray(double[][]::new));
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
}
