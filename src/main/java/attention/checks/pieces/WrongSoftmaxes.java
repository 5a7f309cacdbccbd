package attention.checks.pieces;

import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.shifted;
import static attention.checks.pieces.Vectors.softmax;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * What goes wrong in a softmax, wherever one is inside. These mistakes are called the same
 * everywhere; an exercise may have a message of its own for each.
 */
public final class WrongSoftmaxes {
    private static final double TOO_HIGH = -1e9;
    private static final double LIMIT = 700;

    private WrongSoftmaxes() {}

    /**
     * The list with all of these at its end.
     *
     * @param answer an answer that has this in place of its softmax
     */
    public static <C> Mistakes<C> addTo(
            Mistakes<C> list, Function<UnaryOperator<double[]>, C> answer) {
        return powers(overlooked(list, "", shift -> answer.apply(subtracting(shift))), answer);
    }

    /** Softmax with this subtracted from all scores. */
    public static UnaryOperator<double[]> subtracting(ToDoubleFunction<double[]> shift) {
        return scores -> shifted(scores, shift.applyAsDouble(scores));
    }

    /** The list with those at its end that subtract nothing wrong. */
    public static <C> Mistakes<C> powers(
            Mistakes<C> list, Function<UnaryOperator<double[]>, C> answer) {
        return list.add(
                        "powers-cut-at-a-limit",
                        answer.apply(scores -> softmax(each(scores, x -> Math.min(LIMIT, x)))))
                .add(
                        "powers-over-the-sum-of-scores",
                        answer.apply(scores -> over(each(scores, Math::exp), total(scores))));
    }

    /**
     * The list with those at its end that subtract something else than the largest score.
     *
     * @param where ends their names, such as {@code -in-backward}, where that has to be said
     * @param answer an answer that subtracts what this makes of the scores
     */
    public static <C> Mistakes<C> shifts(
            Mistakes<C> list, String where, Function<ToDoubleFunction<double[]>, C> answer) {
        return list.add("no-max-shift" + where, answer.apply(scores -> 0))
                .add(
                        "max-starts-at-zero" + where,
                        answer.apply(scores -> Math.max(0, largest(scores))))
                .add(
                        "largest-starts-too-high" + where,
                        answer.apply(scores -> Math.max(TOO_HIGH, largest(scores))));
    }

    /** The same, and those that overlook some scores in their search for the largest. */
    public static <C> Mistakes<C> overlooked(
            Mistakes<C> list, String where, Function<ToDoubleFunction<double[]>, C> answer) {
        return shifts(list, where, answer)
                .add("not-the-largest-subtracted" + where, answer.apply(scores -> scores[0]))
                .add("mean-subtracted" + where, answer.apply(Vectors::mean))
                .add(
                        "first-score-not-compared" + where,
                        answer.apply(scores -> largest(part(scores, 1, scores.length))))
                .add(
                        "last-score-not-compared" + where,
                        answer.apply(
                                scores ->
                                        Math.max(
                                                scores[0],
                                                largest(part(scores, 0, scores.length - 1)))));
    }

    private static double[] part(double[] scores, int from, int end) {
        return Arrays.copyOfRange(scores, from, end);
    }

    /** Softmax of the scores pressed into 0 to 1. */
    public static double[] pressed(double[] scores) {
        double smallest = -largest(each(scores, x -> -x));
        double range = largest(scores) - smallest;
        return softmax(each(scores, x -> (x - smallest) / range));
    }
}
