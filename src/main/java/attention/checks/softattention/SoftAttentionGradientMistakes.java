package attention.checks.softattention;

import static attention.checks.softattention.AttentionBackward.back;
import static attention.checks.softattention.AttentionBackward.columnSums;
import static attention.checks.softattention.AttentionBackward.cut;
import static attention.checks.softattention.AttentionBackward.last;
import static attention.checks.softattention.AttentionBackward.means;
import static attention.checks.softattention.AttentionBackward.right;
import static attention.checks.softattention.AttentionBackward.slopes;
import static attention.checks.softattention.AttentionBackward.table;
import static attention.checks.softattention.AttentionBackward.unshifted;
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

/** Wrong answers to SoftAttentionGradient that learners write. */
final class SoftAttentionGradientMistakes {
    static final Mistakes<SoftAttentionGradientContract> ALL = all();

    private static final String HERE = "{place} is {got} instead of {expected}: ";

    private SoftAttentionGradientMistakes() {}

    private static Mistakes<SoftAttentionGradientContract> all() {
        Mistakes<SoftAttentionGradientContract> back =
                forward(jacobians(otherJacobians(scales(Mistakes.none()))));
        return parcels(SoftAttentionGradientSlips.addTo(sums(upstream(forValues(back)))));
    }

    private static Mistakes<SoftAttentionGradientContract> scales(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "scale-forgotten-on-the-way-back",
                        HERE
                                + "the scale is missing on the way back. A nudge of the query moves"
                                + " the score by scale · key, not by the key.",
                        (q, k, v, s, u) -> back(q, k, slopes(q, k, v, s, u), 1, values(q, k, s, u)))
                .add(
                        "scale-forgotten-in-the-weights",
                        HERE
                                + "the weights were computed without the scale. First go forward with"
                                + " the scores scale · query · key.",
                        (q, k, v, s, u) -> back(q, k, slopes(q, k, v, 1, u), s, values(q, k, 1, u)))
                .add(
                        "scale-twice-on-the-way-back",
                        HERE
                                + "the scale was applied twice on the way back, once too often for"
                                + " a score that holds it once.",
                        (q, k, v, s, u) ->
                                back(q, k, slopes(q, k, v, s, u), s * s, values(q, k, s, u)))
                .add(
                        "divided-by-the-scale",
                        HERE + "the way back was divided by the scale. Multiply.",
                        (q, k, v, s, u) ->
                                back(q, k, slopes(q, k, v, s, u), 1 / s, values(q, k, s, u)))
                .add(
                        "a-scale-of-your-own",
                        HERE
                                + "this is the gradient for a scale of 1/√dK. The scale is an"
                                + " argument here.",
                        (q, k, v, s, u) -> {
                            double own = 1 / Math.sqrt(k[0].length);
                            return back(q, k, slopes(q, k, v, own, u), own, values(q, k, own, u));
                        });
    }

    private static Mistakes<SoftAttentionGradientContract> jacobians(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "softmax-without-minus-the-sum",
                        HERE
                                + "on the way through the softmax the mean is missing. Not weight · p"
                                + " but weight · (p − Σ weight · p): what one key gains, the others"
                                + " lose.",
                        through((w, p, mean) -> w * p))
                .add(
                        "diagonal-only",
                        HERE
                                + "the softmax was passed with weight · (1 − weight) alone. A score"
                                + " moves the other weights too: the Jacobian has more than its"
                                + " diagonal.",
                        through((w, p, mean) -> w * (1 - w) * p))
                .add(
                        "sign-turned",
                        HERE
                                + "the sign of the scores' gradient is turned. It says where the loss"
                                + " goes *up*; going down is for whoever uses it.",
                        through((w, p, mean) -> w * (mean - p)))
                .add(
                        "weight-forgotten",
                        HERE
                                + "p − Σ weight · p still has to be multiplied by the key's own weight.",
                        through((w, p, mean) -> p - mean))
                .add(
                        "weight-twice",
                        HERE + "the weight was multiplied in twice.",
                        through((w, p, mean) -> w * w * (p - mean)))
                .add(
                        "straight-through-the-softmax",
                        HERE
                                + "the softmax was skipped on the way back. Between weights and scores"
                                + " stands its Jacobian.",
                        through((w, p, mean) -> p));
    }

    private static Mistakes<SoftAttentionGradientContract> otherJacobians(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "plain-mean",
                        HERE
                                + "you subtract the plain mean of p. It has to be the mean weighted"
                                + " with the attention weights, Σ weight · p.",
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
                        HERE
                                + "the sum Σ weight · p ran over the queries. It runs over the keys of"
                                + " one query, as the softmax does.",
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
                        HERE
                                + "p is upstream · key. The weights multiply the *values*, so a nudge"
                                + " of a weight moves the loss by upstream · value.",
                        (q, k, v, s, u) ->
                                back(q, k, slopes(q, k, cut(k, u), s, u), s, values(q, k, s, u)))
                .add(
                        "no-max-shift",
                        HERE
                                + "an exponential became infinite. Subtract the largest score of the"
                                + " row before Math.exp.",
                        (q, k, v, s, u) -> {
                            double[][] a = unshifted(scaled(dots(q, k), s));
                            return back(q, k, slopes(a, dots(u, v)), s, times(transposed(a), u));
                        });
    }

    private static Mistakes<SoftAttentionGradientContract> forValues(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                "only-the-best-value",
                HERE
                        + "only the value with the largest weight got a gradient. Every value"
                        + " is in the blend, so every value gets its weight · upstream.",
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
                        HERE
                                + "the values got their weights alone. The upstream says how much each"
                                + " place of the context matters: multiply by it.",
                        (q, k, v, s, u) ->
                                back(
                                        q,
                                        k,
                                        slopes(q, k, v, s, u),
                                        s,
                                        values(q, k, s, table(u, (i, j) -> 1))))
                .add(
                        "the-upstream-itself-for-the-values",
                        HERE
                                + "every value got the whole upstream. It gets it in proportion to its"
                                + " weight.",
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
                        HERE
                                + "keys and values hold the share of the last query alone. Several"
                                + " queries look at them: add up, += and not =.",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            Gradients last = right(last(q), k, v, s, last(u));
                            return new Gradients(all.queries(), last.keys(), last.values());
                        })
                .add(
                        "divided-by-the-number-of-queries",
                        HERE
                                + "keys and values hold the mean over the queries. The loss depends on"
                                + " all of them: the sum.",
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
                        HERE
                                + "everything was divided by the number of keys. Nothing here is a mean.",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, scaled(u, 1.0 / k.length));
                            return new Gradients(all.queries(), all.keys(), all.values());
                        });
    }

    private static Mistakes<SoftAttentionGradientContract> parcels(
            Mistakes<SoftAttentionGradientContract> list) {
        return list.add(
                        "another-order",
                        "your result is {result}: the tables are in another order. The record takes"
                                + " them as it names them: queries, keys, values.",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            return new Gradients(all.keys(), all.queries(), all.values());
                        })
                .add(
                        "a-share-for-each-query",
                        "your result is {result}: the values' gradient has a row for each query. It"
                                + " has a row for each value: turn the weights round before you"
                                + " multiply them with the upstream.",
                        (q, k, v, s, u) -> {
                            Gradients all = right(q, k, v, s, u);
                            return new Gradients(
                                    all.queries(), all.keys(), table(u, (i, j) -> u[i][j]));
                        })
                .add(
                        "one-row-for-all",
                        HERE
                                + "all rows of the queries' gradient are one and the same array. Make"
                                + " a new row for each query.",
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
