package attention.checks.softattention;

import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.softmax;
import static attention.checks.softattention.PlainSteps.times;
import static attention.checks.softattention.PlainSteps.transposed;

import attention.check.Mistakes;
import attention.exercise.SoftAttentionContract;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Wrong answers to SoftAttention that learners write. */
final class SoftAttentionMistakes {
    static final Mistakes<SoftAttentionContract> ALL =
            shapes(habits(maxima(noSoftmax(normalizing(otherScales(scales(Mistakes.none())))))));

    private SoftAttentionMistakes() {}

    private static Mistakes<SoftAttentionContract> scales(Mistakes<SoftAttentionContract> list) {
        return list.add(
                        "no-scale",
                        "{place} is {got} instead of {expected}: the scores are the plain dot products."
                                + " Divide them by √dK before the softmax.",
                        divisor((q, k, v) -> 1))
                .add(
                        "divided-by-the-width",
                        "{place} is {got} instead of {expected}: the scores were divided by dK. Divide"
                                + " by its square root.",
                        divisor((q, k, v) -> k[0].length))
                .add(
                        "divided-by-the-root-of-the-number-of-keys",
                        "{place} is {got} instead of {expected}: the scores were divided by √(number of"
                                + " keys), which is keys.length. dK is how wide one key is,"
                                + " keys[0].length.",
                        divisor((q, k, v) -> Math.sqrt(k.length)))
                .add(
                        "divided-by-the-root-of-the-value-width",
                        "{place} is {got} instead of {expected}: the scores were divided by the root of"
                                + " the width of a *value*. The scale belongs to the dot product, so"
                                + " to the width of a key.",
                        divisor((q, k, v) -> Math.sqrt(v[0].length)));
    }

    private static Mistakes<SoftAttentionContract> otherScales(
            Mistakes<SoftAttentionContract> list) {
        return list.add(
                        "divided-by-the-root-of-the-number-of-queries",
                        "{place} is {got} instead of {expected}: the scores were divided by √(number of"
                                + " queries). dK is queries[0].length, not queries.length.",
                        divisor((q, k, v) -> Math.sqrt(q.length)))
                .add(
                        "multiplied-by-the-root",
                        "{place} is {got} instead of {expected}: the scores were multiplied by √dK."
                                + " Divide.",
                        divisor((q, k, v) -> 1 / Math.sqrt(k[0].length)))
                .add(
                        "whole-root",
                        "{place} is {got} instead of {expected}: the root of dK was cut to a whole"
                                + " number. No (int) around Math.sqrt.",
                        divisor((q, k, v) -> Math.floor(Math.sqrt(k[0].length))))
                .add(
                        "divided-by-two",
                        "{place} is {got} instead of {expected}: the scores were divided by 2, whatever"
                                + " the width. The divisor is √dK.",
                        divisor((q, k, v) -> 2))
                .add(
                        "scale-after-the-softmax",
                        "{place} is {got} instead of {expected}: the weights were divided by √dK, so"
                                + " they do not add up to 1 any more. The scale belongs before the"
                                + " softmax.",
                        (q, k, v) ->
                                times(scaled(softmax(dots(q, k)), 1 / Math.sqrt(k[0].length)), v));
    }

    private static Mistakes<SoftAttentionContract> normalizing(
            Mistakes<SoftAttentionContract> list) {
        return list.add(
                        "every-key-alike",
                        "{place} is {got} instead of {expected}: every key got the same weight, as if"
                                + " all scores were 0. In Java 1 / 3 is 0: is your scale made of whole"
                                + " numbers?",
                        weights(scores -> softmax(scaled(scores, 0))))
                .add(
                        "a-score-that-goes-on-from-key-to-key",
                        "{place} is {got} instead of {expected}: each score still holds those of the"
                                + " keys before. Start the sum at 0 for every key.",
                        weights(scores -> rows(scores, SoftAttentionMistakes::addedUp)))
                .add(
                        "softmax-over-the-queries",
                        "{place} is {got} instead of {expected}: the softmax ran over the queries. Each"
                                + " query distributes its own attention: the softmax runs along a"
                                + " row of scores, over the keys.",
                        weights(scores -> transposed(softmax(transposed(scores)))))
                .add(
                        "softmax-over-the-whole-table",
                        "{place} is {got} instead of {expected}: all scores of all queries share one"
                                + " sum. Each query has a softmax of its own.",
                        weights(SoftAttentionMistakes::overAll));
    }

    private static Mistakes<SoftAttentionContract> noSoftmax(Mistakes<SoftAttentionContract> list) {
        return list.add(
                        "divided-by-the-sum",
                        "{place} is {got} instead of {expected}: the scores were divided by their sum,"
                                + " as in lesson 01. Soft attention takes the softmax.",
                        weights(scores -> rows(scores, SoftAttentionMistakes::shares)))
                .add(
                        "no-weights",
                        "{place} is {got} instead of {expected}: the values were mixed with the scaled"
                                + " scores themselves. Between them stands the softmax.",
                        weights(scores -> scores))
                .add(
                        "not-divided-by-the-sum",
                        "{place} is {got} instead of {expected}: the exponentials were not divided by"
                                + " their sum.",
                        weights(scores -> rows(scores, row -> exps(row, largest(row)))))
                .add(
                        "the-best-key-takes-all",
                        "{place} is {got} instead of {expected}: all weight went to the best key. That"
                                + " is hard attention, of the next lesson; soft attention blends.",
                        weights(scores -> rows(scores, SoftAttentionMistakes::hard)));
    }

    private static Mistakes<SoftAttentionContract> maxima(Mistakes<SoftAttentionContract> list) {
        return list.add(
                        "max-starts-at-zero",
                        "{place} is {got} instead of {expected}: your largest score starts at 0, but"
                                + " all scores of that query are far below. Start at"
                                + " Double.NEGATIVE_INFINITY.",
                        weights(
                                scores ->
                                        rows(
                                                scores,
                                                row ->
                                                        shares(
                                                                exps(
                                                                        row,
                                                                        Math.max(
                                                                                0,
                                                                                largest(row)))))))
                .add(
                        "one-maximum-for-all-queries",
                        "{place} is {got} instead of {expected}: you subtract the largest score of the"
                                + " whole table. Each query needs the largest of its own row.",
                        weights(
                                scores ->
                                        rows(scores, row -> shares(exps(row, largestOf(scores))))))
                .add(
                        "no-max-shift",
                        "{place} is {got} instead of {expected}: an exponential became infinite."
                                + " Subtract the largest score of the row before Math.exp, as in"
                                + " lesson 02.",
                        weights(scores -> rows(scores, row -> shares(exps(row, 0)))));
    }

    private static Mistakes<SoftAttentionContract> habits(Mistakes<SoftAttentionContract> list) {
        return list.add(
                        "divided-again-by-the-number-of-keys",
                        "{place} is {got} instead of {expected}: the context was divided by the number"
                                + " of keys once more. The weights add up to 1 already.",
                        (q, k, v) -> scaled(right(q, k, v), 1.0 / k.length))
                .add(
                        "divided-by-the-number-of-queries",
                        "{place} is {got} instead of {expected}: the context was divided by the number"
                                + " of queries. They do not share an answer.",
                        (q, k, v) -> scaled(right(q, k, v), 1.0 / q.length))
                .add(
                        "the-first-query-for-all",
                        "{place} is {got} instead of {expected}: every row is the answer to the first"
                                + " query. Does your loop use queries[0] where it means queries[i]?",
                        (q, k, v) -> {
                            double[][] context = right(q, k, v);
                            return rows(context, row -> context[0].clone());
                        })
                .add(
                        "a-sum-that-goes-on-from-query-to-query",
                        "{place} is {got} instead of {expected}: the sum of the exponentials still"
                                + " holds those of the queries before. Start it at 0 inside the loop"
                                + " over the queries.",
                        weights(SoftAttentionMistakes::growingSum))
                .add(
                        "one-row-for-all",
                        "{place} is {got} instead of {expected}: all rows are one and the same array,"
                                + " so the last query overwrites the others. Make a new row for each"
                                + " query.",
                        (q, k, v) -> {
                            double[][] context = right(q, k, v);
                            double[] last = context[context.length - 1];
                            Arrays.fill(context, last);
                            return context;
                        });
    }

    private static Mistakes<SoftAttentionContract> shapes(Mistakes<SoftAttentionContract> list) {
        return list.add(
                        "keys-in-place-of-values",
                        "your result is {result}: you mixed the keys. The weights come from the keys;"
                                + " what they blend is the values.",
                        (q, k, v) ->
                                times(softmax(scaled(dots(q, k), 1 / Math.sqrt(k[0].length))), k))
                .add(
                        "the-weights-returned",
                        "your result is {result}: these are the weights, a number for each key. The"
                                + " context is a third step: weights times values.",
                        (q, k, v) -> softmax(scaled(dots(q, k), 1 / Math.sqrt(k[0].length))))
                .add(
                        "transposed",
                        "your result is {result}: rows and columns are swapped. There is a row for"
                                + " each query, with a number for each column of the values.",
                        (q, k, v) -> transposed(right(q, k, v)))
                .add(
                        "one-answer-for-all-queries",
                        "your result is {result}: one row. Each query has an answer of its own, so"
                                + " there are as many rows as queries.",
                        (q, k, v) -> new double[][] {right(q, k, v)[0]});
    }

    /** What the scores are divided by. */
    private interface Divisor {
        double of(double[][] queries, double[][] keys, double[][] values);
    }

    private static SoftAttentionContract divisor(Divisor divisor) {
        return (q, k, v) -> times(softmax(scaled(dots(q, k), 1 / divisor.of(q, k, v))), v);
    }

    static SoftAttentionContract weights(UnaryOperator<double[][]> normalizer) {
        return (q, k, v) ->
                times(normalizer.apply(scaled(dots(q, k), 1 / Math.sqrt(k[0].length))), v);
    }

    private static double[][] right(double[][] q, double[][] k, double[][] v) {
        return times(softmax(scaled(dots(q, k), 1 / Math.sqrt(k[0].length))), v);
    }

    static double[][] rows(double[][] table, UnaryOperator<double[]> each) {
        return Arrays.stream(table).map(each).toArray(double[][]::new);
    }

    static double[] exps(double[] row, double shift) {
        return Arrays.stream(row).map(score -> Math.exp(score - shift)).toArray();
    }

    static double[] shares(double[] row) {
        double sum = Arrays.stream(row).sum();
        return Arrays.stream(row).map(number -> number / sum).toArray();
    }

    private static double[] hard(double[] row) {
        double[] weights = new double[row.length];
        weights[Arrays.stream(row).boxed().toList().indexOf(largest(row))] = 1;
        return weights;
    }

    private static double[] addedUp(double[] row) {
        double[] sums = row.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    private static double largest(double[] row) {
        return Arrays.stream(row).max().orElseThrow();
    }

    private static double largestOf(double[][] scores) {
        return Arrays.stream(scores).mapToDouble(SoftAttentionMistakes::largest).max().orElse(0);
    }

    private static double[][] overAll(double[][] scores) {
        double max = largestOf(scores);
        double sum = Arrays.stream(scores).mapToDouble(it -> sum(exps(it, max))).sum();
        return scaled(rows(scores, row -> exps(row, max)), 1 / sum);
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }

    private static double[][] growingSum(double[][] scores) {
        double sum = 0;
        double[][] weights = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            double[] exps = exps(scores[i], largest(scores[i]));
            sum += sum(exps);
            weights[i] = scaled(new double[][] {exps}, 1 / sum)[0];
        }
        return weights;
    }
}
