package attention.checks.localwindow;

import static attention.checks.localwindow.LocalSteps.RIGHT;
import static attention.checks.localwindow.LocalSteps.divisor;
import static attention.checks.localwindow.LocalSteps.mix;
import static attention.checks.localwindow.LocalSteps.overAll;
import static attention.checks.localwindow.LocalSteps.weights;
import static attention.checks.localwindow.LocalSteps.window;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.overTheSum;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.runningSums;
import static attention.checks.pieces.Vectors.softmax;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.checks.localwindow.LocalSteps.Row;
import attention.checks.pieces.Rows;
import attention.checks.pieces.Vectors;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.LocalMonotonicContract;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Wrong answers to LocalMonotonic that learners write. */
final class LocalMonotonicMistakes {
    private static final double LARGE = -1e9;

    static final Mistakes<LocalMonotonicContract> ALL =
            WrongSoftmaxes.addTo(
                    windows()
                            .and(middles())
                            .and(scales())
                            .and(mixes())
                            .and(sums())
                            .add("no-window", window((i, j, sizes) -> true))
                            .add("zero-for-forbidden", overAll(outside(x -> 0)))
                            .add("large-number-for-forbidden", overAll(outside(x -> LARGE)))
                            .add(
                                    "cut-after-the-softmax",
                                    overAll((scores, row) -> cut(softmax(scores), row)))
                            .add(
                                    "mean-of-the-window",
                                    weights((s, row) -> softmax(each(s, x -> 0))))
                            .add("the-best-takes-all", weights((s, row) -> hard(s)))
                            .add(
                                    "not-divided-by-the-sum",
                                    weights((s, row) -> each(s, x -> Math.exp(x - largest(s)))))
                            .add("no-weights", weights((s, row) -> s))
                            .add("divided-by-the-sum", weights((s, row) -> overTheSum(s)))
                            .add("nothing-over-nothing", mix(LocalMonotonicMistakes::overNothing)),
                    softmax -> weights((scores, row) -> softmax.apply(scores)));

    private LocalMonotonicMistakes() {}

    private static Mistakes<LocalMonotonicContract> windows() {
        return Mistakes.<LocalMonotonicContract>none()
                .add("ends-left-out", window((i, j, s) -> Math.abs(i - j) < s.halfWidth()))
                .add("one-too-many", window((i, j, s) -> Math.abs(i - j) - 1 <= s.halfWidth()))
                .add("half-of-the-half", window((i, j, s) -> Math.abs(i - j) <= s.halfWidth() / 2))
                .add(
                        "right-end-left-out",
                        window((i, j, s) -> i - s.halfWidth() <= j && j - i < s.halfWidth()))
                .add(
                        "left-end-left-out",
                        window((i, j, s) -> i - s.halfWidth() < j && j - i <= s.halfWidth()))
                .add("the-past-alone", window((i, j, s) -> i - s.halfWidth() <= j && j <= i))
                .add("the-future-alone", window((i, j, s) -> i <= j && j - i <= s.halfWidth()))
                .add(
                        "without-itself",
                        window((i, j, s) -> i != j && Math.abs(i - j) <= s.halfWidth()));
    }

    private static Mistakes<LocalMonotonicContract> middles() {
        return Mistakes.<LocalMonotonicContract>none()
                .add(
                        "positions-from-one",
                        window((i, j, s) -> Math.abs(i + 1 - j) <= s.halfWidth()))
                .add(
                        "as-many-keys-as-queries",
                        window((i, j, s) -> j < s.queryLen() && Math.abs(i - j) <= s.halfWidth()))
                .add("pushed-inwards", window(LocalMonotonicMistakes::pushed))
                .add(
                        "diagonal-stretched",
                        window(
                                (i, j, s) ->
                                        Math.abs((double) i * s.keyLen() / s.queryLen() - j)
                                                <= s.halfWidth()))
                .add(
                        "aligned-at-the-end",
                        window(
                                (i, j, s) ->
                                        Math.abs(i + s.keyLen() - s.queryLen() - j)
                                                <= s.halfWidth()))
                .add(
                        "held-at-the-last-key",
                        window(
                                (i, j, s) ->
                                        Math.abs(Math.min(i, s.keyLen() - 1) - j) <= s.halfWidth()))
                .add(
                        "the-end-overflows",
                        window((i, j, s) -> i - s.halfWidth() <= j && j <= i + s.halfWidth()))
                .add(
                        "the-end-behind-overflows",
                        window((i, j, s) -> i - s.halfWidth() <= j && j < i + s.halfWidth() + 1));
    }

    private static Mistakes<LocalMonotonicContract> scales() {
        return Mistakes.<LocalMonotonicContract>none()
                .add("no-scale", divisor((width, inside, s) -> 1))
                .add("divided-by-the-width", divisor((width, inside, s) -> width))
                .add("multiplied-by-the-root", divisor((width, inside, s) -> 1 / Math.sqrt(width)))
                .add(
                        "divided-by-the-root-of-the-window",
                        divisor((width, inside, s) -> Math.sqrt(2.0 * s.halfWidth() + 1)))
                .add(
                        "divided-by-the-root-of-the-keys-inside",
                        divisor((width, inside, s) -> Math.sqrt(inside)))
                .add(
                        "divided-by-the-root-of-all-keys",
                        divisor((width, inside, s) -> Math.sqrt(s.keyLen())))
                .add("whole-root", divisor((width, inside, s) -> (int) Math.sqrt(width)));
    }

    private static Mistakes<LocalMonotonicContract> mixes() {
        return Mistakes.<LocalMonotonicContract>none()
                .add(
                        "divided-by-the-full-width",
                        mix((weights, row) -> row.blend(shared(weights, row))))
                .add(
                        "divided-again-by-the-number-of-keys",
                        mix(
                                (weights, row) ->
                                        row.blend(over(weights, Math.max(1, weights.length)))))
                .add("values-from-the-start", mix(LocalMonotonicMistakes::fromTheStart))
                .add("gaussian-too", mix(LocalMonotonicMistakes::gaussian))
                .add("queries-in-place-of-keys", (q, k, v, h) -> RIGHT.context(q, rows(q, k), v, h))
                .add("keys-in-place-of-values", (q, k, v, h) -> RIGHT.context(q, k, k, h))
                .add(
                        "one-row-for-all",
                        (q, k, v, h) -> {
                            double[][] context = RIGHT.context(q, k, v, h);
                            Arrays.fill(context, context[context.length - 1]);
                            return context;
                        })
                .add(
                        "the-first-query-for-all",
                        (q, k, v, h) -> RIGHT.context(rows(new double[][] {q[0]}, q), k, v, h))
                .add("transposed", (q, k, v, h) -> Rows.transposed(RIGHT.context(q, k, v, h)));
    }

    /** What is left over from the key or the query before, or counted where there is no key. */
    private static Mistakes<LocalMonotonicContract> sums() {
        return Mistakes.<LocalMonotonicContract>none()
                .add(
                        "empty-places-score-zero",
                        weights((s, row) -> among(s, 2L * row.sizes().halfWidth() + 1)))
                .add("ends-repeated", weights((s, row) -> softmax(plus(s, repeated(row)))))
                .add("largest-of-all-keys", overAll(LocalMonotonicMistakes::overshadowed))
                .add(
                        "score-not-set-back",
                        weights((s, row) -> s.length == 0 ? s : softmax(runningSums(s))))
                .add("sum-not-set-back", LocalMonotonicMistakes::sumGoesOn);
    }

    /** Softmax in an array of so many places, whose others keep the score 0. */
    private static double[] among(double[] scores, long places) {
        double max = Math.max(0, largest(scores));
        double[] powers = each(scores, x -> Math.exp(x - max));
        return over(powers, total(powers) + (places - scores.length) * Math.exp(-max));
    }

    /** How often the first and the last key stand in for those that are not there, as scores. */
    private static double[] repeated(Row row) {
        int[] inside = row.inside();
        double[] more = new double[inside.length];
        long before = (long) row.sizes().halfWidth() - row.query();
        long behind = (long) row.query() + row.sizes().halfWidth() - row.sizes().keyLen() + 1;
        for (int place = 0; place < more.length; place++) {
            double times = 1 + (inside[place] == 0 ? Math.max(0, before) : 0);
            times += inside[place] == row.sizes().keyLen() - 1 ? Math.max(0, behind) : 0;
            more[place] = Math.log(times);
        }
        return more;
    }

    private static double[] overshadowed(double[] scores, Row row) {
        double max = largest(scores);
        double[] powers = cut(each(scores, x -> Math.exp(x - max)), row);
        boolean empty = IntStream.range(0, powers.length).noneMatch(row::isNear);
        return empty ? powers : overTheSum(powers);
    }

    private static double[][] sumGoesOn(double[][] q, double[][] k, double[][] v, int halfWidth) {
        LocalSteps powers = weights((scores, row) -> each(scores, Math::exp));
        double[][] context = powers.context(q, k, v, halfWidth);
        double[][] ones = new double[k.length][];
        Arrays.fill(ones, new double[] {1});
        double[][] sums = powers.context(q, k, ones, halfWidth);
        double sum = 0;
        for (int i = 0; i < context.length; i++) {
            sum += sums[i][0];
            context[i] = over(context[i], sum == 0 ? 1 : sum);
        }
        return context;
    }

    private static boolean pushed(int i, int j, LocalSteps.Sizes sizes) {
        long width = 2L * sizes.halfWidth() + 1;
        long start = Math.max(0, Math.min((long) i - sizes.halfWidth(), sizes.keyLen() - width));
        return start <= j && j < start + width;
    }

    /** Softmax over all keys, of which those outside have another score. */
    private static LocalSteps.Weights outside(DoubleUnaryOperator other) {
        return (scores, row) -> {
            double[] masked = scores.clone();
            for (int place = 0; place < masked.length; place++) {
                masked[place] =
                        row.isNear(place) ? masked[place] : other.applyAsDouble(masked[place]);
            }
            return softmax(masked);
        };
    }

    private static double[] cut(double[] weights, Row row) {
        for (int place = 0; place < weights.length; place++) {
            weights[place] = row.isNear(place) ? weights[place] : 0;
        }
        return weights;
    }

    private static double[] hard(double[] scores) {
        double[] weights = new double[scores.length];
        weights[Vectors.best(scores)] = 1;
        return weights;
    }

    private static double[] shared(double[] weights, Row row) {
        return each(weights, w -> w * weights.length / (2.0 * row.sizes().halfWidth() + 1));
    }

    private static double[] overNothing(double[] weights, Row row) {
        double[] context = row.blend(weights);
        return weights.length == 0 ? each(context, x -> Double.NaN) : context;
    }

    private static double[] fromTheStart(double[] weights, Row row) {
        double[] context = new double[row.values()[0].length];
        for (int place = 0; place < weights.length; place++) {
            Row.add(weights[place], row.values()[place], context);
        }
        return context;
    }

    private static double[] gaussian(double[] weights, Row row) {
        double sigma = row.sizes().halfWidth() / 2.0;
        double[] factors = weights.clone();
        for (int place = 0; place < factors.length; place++) {
            double distance = row.inside()[place] - row.query();
            factors[place] *=
                    distance == 0 ? 1 : Math.exp(-distance * distance / (2 * sigma * sigma));
        }
        return row.blend(factors);
    }

    /** As many rows as the other table has, those of this one over and over. */
    private static double[][] rows(double[][] table, double[][] other) {
        double[][] rows = new double[other.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = table[i % table.length];
        }
        return rows;
    }
}
