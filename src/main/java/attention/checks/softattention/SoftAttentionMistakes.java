package attention.checks.softattention;

import static attention.checks.pieces.Rows.transposed;
import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.shifted;
import static attention.checks.pieces.Vectors.total;
import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.softmax;
import static attention.checks.softattention.PlainSteps.times;

import attention.check.Mistakes;
import attention.checks.pieces.Vectors;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.SoftAttentionContract;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Wrong answers to SoftAttention that learners write. */
final class SoftAttentionMistakes {
    static final Mistakes<SoftAttentionContract> ALL =
            WrongSoftmaxes.addTo(
                    Mistakes.<SoftAttentionContract>none()
                            .add("no-scale", divisor((q, k, v) -> 1))
                            .add("divided-by-the-width", divisor((q, k, v) -> k[0].length))
                            .add(
                                    "divided-by-the-root-of-the-number-of-keys",
                                    divisor((q, k, v) -> Math.sqrt(k.length)))
                            .add(
                                    "divided-by-the-root-of-the-value-width",
                                    divisor((q, k, v) -> Math.sqrt(v[0].length)))
                            .add(
                                    "divided-by-the-root-of-the-number-of-queries",
                                    divisor((q, k, v) -> Math.sqrt(q.length)))
                            .add(
                                    "multiplied-by-the-root",
                                    divisor((q, k, v) -> 1 / Math.sqrt(k[0].length)))
                            .add(
                                    "whole-root",
                                    divisor((q, k, v) -> Math.floor(Math.sqrt(k[0].length))))
                            .add("divided-by-two", divisor((q, k, v) -> 2))
                            .add(
                                    "scale-after-the-softmax",
                                    (q, k, v) ->
                                            times(
                                                    scaled(
                                                            softmax(dots(q, k)),
                                                            1 / Math.sqrt(k[0].length)),
                                                    v))
                            .add("every-key-alike", weights(scores -> softmax(scaled(scores, 0))))
                            .add(
                                    "a-score-that-goes-on-from-key-to-key",
                                    weights(SoftAttentionMistakes::goingOn))
                            .add(
                                    "softmax-over-the-queries",
                                    weights(scores -> transposed(softmax(transposed(scores)))))
                            .add(
                                    "softmax-over-the-whole-table",
                                    weights(SoftAttentionMistakes::overAll))
                            .add(
                                    "divided-by-the-sum",
                                    weights(scores -> rows(scores, Vectors::overTheSum)))
                            .add("no-weights", weights(scores -> scores))
                            .add(
                                    "not-divided-by-the-sum",
                                    weights(scores -> rows(scores, row -> exps(row, largest(row)))))
                            .add(
                                    "scores-pressed-into-0-to-1",
                                    weights(scores -> rows(scores, WrongSoftmaxes::pressed)))
                            .add(
                                    "the-best-key-takes-all",
                                    weights(scores -> rows(scores, SoftAttentionMistakes::hard)))
                            .add(
                                    "one-maximum-for-all-queries",
                                    weights(
                                            scores ->
                                                    rows(
                                                            scores,
                                                            row ->
                                                                    shifted(
                                                                            row,
                                                                            largestOf(scores)))))
                            .add(
                                    "divided-again-by-the-number-of-keys",
                                    (q, k, v) -> scaled(right(q, k, v), 1.0 / k.length))
                            .add(
                                    "divided-by-the-number-of-queries",
                                    (q, k, v) -> scaled(right(q, k, v), 1.0 / q.length))
                            .add(
                                    "the-first-query-for-all",
                                    (q, k, v) -> {
                                        double[][] context = right(q, k, v);
                                        return rows(context, row -> context[0].clone());
                                    })
                            .add(
                                    "a-sum-that-goes-on-from-query-to-query",
                                    weights(SoftAttentionMistakes::growingSum))
                            .add(
                                    "one-row-for-all",
                                    (q, k, v) -> {
                                        double[][] context = right(q, k, v);
                                        double[] last = context[context.length - 1];
                                        Arrays.fill(context, last);
                                        return context;
                                    })
                            .add(
                                    "keys-in-place-of-values",
                                    (q, k, v) ->
                                            times(
                                                    softmax(
                                                            scaled(
                                                                    dots(q, k),
                                                                    1 / Math.sqrt(k[0].length))),
                                                    k))
                            .add(
                                    "the-weights-returned",
                                    (q, k, v) ->
                                            softmax(scaled(dots(q, k), 1 / Math.sqrt(k[0].length))))
                            .add("transposed", (q, k, v) -> transposed(right(q, k, v)))
                            .add(
                                    "one-answer-for-all-queries",
                                    (q, k, v) -> new double[][] {right(q, k, v)[0]}),
                    softmax -> weights(scores -> rows(scores, softmax)));

    private SoftAttentionMistakes() {}

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

    static double[][] rows(double[][] table, UnaryOperator<double[]> change) {
        return Arrays.stream(table).map(change).toArray(double[][]::new);
    }

    private static double[] exps(double[] row, double shift) {
        return each(row, score -> Math.exp(score - shift));
    }

    private static double[] hard(double[] row) {
        double[] weights = new double[row.length];
        weights[best(row)] = 1;
        return weights;
    }

    private static double[][] goingOn(double[][] scores) {
        double[][] sums = rows(scores, double[]::clone);
        for (double[] row : sums) {
            Arrays.parallelPrefix(row, Double::sum);
        }
        return softmax(sums);
    }

    private static double largestOf(double[][] scores) {
        return Arrays.stream(scores).mapToDouble(Vectors::largest).max().orElse(0);
    }

    private static double[][] overAll(double[][] scores) {
        double max = largestOf(scores);
        double sum = Arrays.stream(scores).mapToDouble(it -> total(exps(it, max))).sum();
        return scaled(rows(scores, row -> exps(row, max)), 1 / sum);
    }

    private static double[][] growingSum(double[][] scores) {
        double sum = 0;
        double[][] weights = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            double[] exps = exps(scores[i], largest(scores[i]));
            sum += total(exps);
            weights[i] = scaled(new double[][] {exps}, 1 / sum)[0];
        }
        return weights;
    }
}
