package attention.checks.pieces;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Scores that chance does not find, for every exercise that looks for a largest one. In most the
 * winner is so far above the others that its weight is 1, however a softmax adds up, in floats too.
 */
public final class EdgeScores {
    /** Enough for a float; too little for a small number that is added to a sum. */
    private static final double NEARLY_EXACT = 5e-7;

    /**
     * Each overflows where another number than the largest is subtracted, the mean, the first, or
     * the largest of all but the first or the last, and nowhere else: not even if nothing is.
     */
    private static final List<double[]> APART =
            List.of(
                    numbers(0, 1, -3_000),
                    numbers(-800, 1, 0),
                    numbers(0, -800, -900),
                    numbers(-900, -800, 0));

    private static final List<double[]> FAR =
            List.of(
                    numbers(-10_000, 10_000, 9_000, -10_000),
                    numbers(0, 12, 1),
                    // Below every number that people start their largest score at.
                    numbers(-4e30, -3e30, -5e30));

    private EdgeScores() {}

    /**
     * Asks what the reference answers to scores that are apart; first in a part with large scores.
     *
     * @param question one call with these scores
     */
    public static <C, R> void askApart(Attempt<C> attempt, BiFunction<C, double[], R> question) {
        ask(attempt, APART, question);
    }

    /** The same for scores that are far from 0, or far from each other. */
    public static <C, R> void askFar(Attempt<C> attempt, BiFunction<C, double[], R> question) {
        ask(attempt, FAR, question);
    }

    private static <C, R> void ask(
            Attempt<C> attempt, List<double[]> all, BiFunction<C, double[], R> question) {
        for (double[] scores : all) {
            attempt.asks(it -> question.apply(it, scores)).within(NEARLY_EXACT).equalsReference();
        }
    }
}
