package attention.checks.softattention;

import static attention.checks.pieces.Rows.transposed;
import static attention.checks.softattention.AttentionBackward.back;
import static attention.checks.softattention.AttentionBackward.columnSums;
import static attention.checks.softattention.AttentionBackward.cut;
import static attention.checks.softattention.AttentionBackward.last;
import static attention.checks.softattention.AttentionBackward.means;
import static attention.checks.softattention.AttentionBackward.right;
import static attention.checks.softattention.AttentionBackward.slopes;
import static attention.checks.softattention.AttentionBackward.table;
import static attention.checks.softattention.AttentionBackward.values;
import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.softmax;
import static attention.checks.softattention.PlainSteps.times;

import attention.check.Mistakes;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftAttentionGradientContract.Gradients;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Wrong answers to SoftAttentionGradient that learners write. */
final class SoftAttentionGradientMistakes {
    static final Mistakes<SoftAttentionGradientContract> ALL = all();

    private SoftAttentionGradientMistakes() {}

    private static Mistakes<SoftAttentionGradientContract> all() {
        Mistakes<SoftAttentionGradientContract> back =
                forward(jacobians(otherJacobians(scales(Mistakes.none()))));
        Mistakes<SoftAttentionGradientContract> list =
                parcels(SoftAttentionGradientSlips.addTo(sums(upstream(forValues(back)))));
        return WrongSoftmaxes.powers(
                WrongSoftmaxes.shifts(list, "", SoftAttentionGradientMistakes::subtracting)
                        .add("not-the-largest-subtracted", subtracting(scores -> scores[0])),
                SoftAttentionGradientSlips::throughSoftmax);
    }

    private static SoftAttentionGradientContract subtracting(ToDoubleFunction<double[]> shift) {
        return SoftAttentionGradientSlips.throughSoftmax(WrongSoftmaxes.subtracting(shift));
    }

    private static Mistakes<SoftAttentionGradientContract> scales(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "scale-forgotten-on-the-way-back",
                        (q, k, v, s, u) -> back(q, k, slopes(q, k, v, s, u), 1, values(q, k, s, u)))
                .add(
                        "scale-forgotten-in-the-weights",
                        (q, k, v, s, u) -> back(q, k, slopes(q, k, v, 1, u), s, values(q, k, 1, u)))
                .add(
                        "scale-twice-on-the-way-back",
                        (q, k, v, s, u) ->
                                back(q, k, slopes(q, k, v, s, u), s * s, values(q, k, s, u)))
                .add(
                        "divided-by-the-scale",
                        (q, k, v, s, u) ->
                                back(q, k, slopes(q, k, v, s, u), 1 / s, values(q, k, s, u)))
                .add(
                        "a-scale-of-your-own",
                        (q, k, v, s, u) -> {
                            double own = 1 / Math.sqrt(k[0].length);
                            return back(q, k, slopes(q, k, v, own, u), own, values(q, k, own, u));
                        });
    }

    private static Mistakes<SoftAttentionGradientContract> jacobians(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add("softmax-without-minus-the-sum", through((w, p, mean) -> w * p))
                .add("diagonal-only", through((w, p, mean) -> w * (1 - w) * p))
                .add("sign-turned", through((w, p, mean) -> w * (mean - p)))
                .add("weight-forgotten", through((w, p, mean) -> p - mean))
                .add("weight-twice", through((w, p, mean) -> w * w * (p - mean)))
                .add("straight-through-the-softmax", through((w, p, mean) -> p));
    }

    private static Mistakes<SoftAttentionGradientContract> otherJacobians(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "plain-mean",
                        (q, k, v, s, u) -> {
                            double[][] pushes = dots(u, v);
                            double[][] slopes = softmax(scaled(dots(q, k), s));
                            for (int i = 0; i < slopes.length; i++) {
                                double mean = Arrays.stream(pushes[i]).average().orElse(0);
                                for (int j = 0; j < slopes[i].length; j++) {
                                    slopes[i][j] *= pushes[i][j] - mean;
                                }
                            }
                            return back(q, k, slopes, s, values(q, k, s, u));
                        })
                .add(
                        "mean-over-the-queries",
                        (q, k, v, s, u) -> {
                            double[][] a = softmax(scaled(dots(q, k), s));
                            double[][] sums = columnSums(a, dots(u, v));
                            double[][] slopes =
                                    table(a, (i, j) -> a[i][j] * (dots(u, v)[i][j] - sums[0][j]));
                            return back(q, k, slopes, s, values(q, k, s, u));
                        });
    }

    private static Mistakes<SoftAttentionGradientContract> forward(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                "keys-in-place-of-values",
                (q, k, v, s, u) ->
                        back(q, k, slopes(q, k, cut(k, u), s, u), s, values(q, k, s, u)));
    }

    private static Mistakes<SoftAttentionGradientContract> forValues(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                "only-the-best-value",
                (q, k, v, s, u) -> {
                    double[][] a = softmax(scaled(dots(q, k), s));
                    double[][] best =
                            table(
                                    a,
                                    (i, j) ->
                                            a[i][j] < Arrays.stream(a[i]).max().orElse(0)
                                                    ? 0
                                                    : a[i][j]);
                    return back(q, k, slopes(q, k, v, s, u), s, times(transposed(best), u));
                });
    }

    private static Mistakes<SoftAttentionGradientContract> upstream(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "upstream-forgotten-for-the-values",
                        (q, k, v, s, u) ->
                                back(
                                        q,
                                        k,
                                        slopes(q, k, v, s, u),
                                        s,
                                        values(q, k, s, table(u, (i, j) -> 1))))
                .add(
                        "the-upstream-itself-for-the-values",
                        (q, k, v, s, u) ->
                                back(
                                        q,
                                        k,
                                        slopes(q, k, v, s, u),
                                        s,
                                        times(transposed(table(dots(q, k), (i, j) -> 1)), u)));
    }

    private static Mistakes<SoftAttentionGradientContract> sums(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "the-last-query-only",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            Gradients last = right(last(q), k, v, s, last(u));
                            return new Gradients(all.queries(), last.keys(), last.values());
                        })
                .add(
                        "divided-by-the-number-of-queries",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            double share = 1.0 / q.length;
                            return new Gradients(
                                    all.queries(),
                                    scaled(all.keys(), share),
                                    scaled(all.values(), share));
                        })
                .add(
                        "divided-by-the-number-of-keys",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, scaled(u, 1.0 / k.length));
                            return new Gradients(all.queries(), all.keys(), all.values());
                        });
    }

    private static Mistakes<SoftAttentionGradientContract> parcels(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "another-order",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            return new Gradients(all.keys(), all.queries(), all.values());
                        })
                .add(
                        "a-share-for-each-query",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            return new Gradients(
                                    all.queries(), all.keys(), table(u, (i, j) -> u[i][j]));
                        })
                .add(
                        "one-row-for-all",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            double[][] rows = all.queries().clone();
                            Arrays.fill(rows, rows[rows.length - 1]);
                            return new Gradients(rows, all.keys(), all.values());
                        });
    }

    /** One entry of the scores' gradient from a weight, its push, and the weighted mean. */
    private interface Entry {
        double of(double weight, double push, double mean);
    }

    private static SoftAttentionGradientContract through(Entry entry) {
        return (q, k, v, s, u) -> {
            double[][] a = softmax(scaled(dots(q, k), s));
            double[][] p = dots(u, v);
            double[][] means = means(a, p);
            double[][] slopes = table(a, (i, j) -> entry.of(a[i][j], p[i][j], means[i][0]));
            return back(q, k, slopes, s, values(q, k, s, u));
        };
    }
}
