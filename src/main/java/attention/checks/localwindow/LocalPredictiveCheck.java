package attention.checks.localwindow;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.LocalPredictiveContract;
import attention.matrix.Matrix;
import attention.variant.LocalPredictive;
import java.util.Arrays;

/**
 * Checks the predicted window. A half-width of 3, so that half of it is no whole number, and a
 * place that is none either; then a whole place, whose window has its two ends.
 */
class LocalPredictiveCheck implements Check<LocalPredictiveContract> {
    private static final double[] QUERY = {2, 0, 1};
    private static final double[][] W = {{1, -1, 0}, {0, 2, 1}};
    private static final double[] V = {1, -0.5};
    private static final double[] SCORES = {0.5, -1, 1, -2, 0, 3, 1, 2, -1, 0, 1.5, -0.5};

    /** What factors that need neither W nor v are asked of. */
    private static final Matrix NONE = Matrix.ofRow(0);

    @Override
    public LocalPredictiveContract reference() {
        return new LocalPredictiveContract() {
            @Override
            public double position(double[] query, double[][] w, double[] v, int keyLen) {
                LocalPredictive local = new LocalPredictive(Matrix.of(w), Matrix.ofRow(v), 1);
                return local.positions(Matrix.ofRow(query), keyLen).get(0, 0);
            }

            @Override
            public double[] factors(double[] scores, double position, int halfWidth) {
                return new LocalPredictive(NONE, NONE, halfWidth)
                        .factors(Matrix.ofRow(scores), Matrix.ofRow(position))
                        .row(0);
            }
        };
    }

    @Override
    public Mistakes<LocalPredictiveContract> mistakes() {
        return LocalPredictiveMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_factor_for_each_key(Attempt<LocalPredictiveContract> attempt) {
        attempt.asks(it -> it.factors(SCORES, 5.7, 3)).hasTheRightShape();
    }

    @Part(number = 2, points = 2)
    void the_place_by_hand(Attempt<LocalPredictiveContract> attempt) {
        attempt.asks(it -> it.position(QUERY, W, V, 9)).byHand().equalsReference();
        attempt.asks(it -> it.position(numbers(0, 0, 0), W, V, 9)).byHand("2b").equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void the_factors_by_hand(Attempt<LocalPredictiveContract> attempt) {
        attempt.asks(it -> it.factors(SCORES, 5.7, 3)).byHand().equalsReference();
        attempt.asks(it -> it.factors(numbers(0, 0, 0, 0, 0), 2, 1)).byHand("3b").equalsReference();
    }

    @Part(number = 4, points = 1, needs = 3)
    void at_the_ends(Attempt<LocalPredictiveContract> attempt) {
        attempt.asks(it -> it.factors(SCORES, 0.25, 2)).equalsReference();
        attempt.asks(it -> it.factors(SCORES, 11.9, 3)).equalsReference();
        attempt.asks(it -> it.factors(SCORES, 4, 100)).equalsReference();
        attempt.asks(it -> it.factors(numbers(5), 0, 1)).equalsReference();
    }

    @Part(number = 5, points = 1, needs = 3)
    void large_scores(Attempt<LocalPredictiveContract> attempt) {
        EdgeScores.askApart(attempt, LocalPredictiveCheck::inTheMiddle);
        attempt.asks(it -> it.factors(numbers(1000, 1002, 1001), 1, 9)).equalsReference();
        attempt.asks(it -> it.factors(numbers(-1002, -1000, -1001), 1, 9)).equalsReference();
        attempt.asks(it -> it.factors(numbers(0, 1, -1, 0, 2000), 1, 1)).byHand().equalsReference();
        EdgeScores.askFar(attempt, LocalPredictiveCheck::inTheMiddle);
    }

    @Part(number = 6, points = 1, needs = 2)
    void any_place(Attempt<LocalPredictiveContract> attempt) {
        attempt.asks(it -> it.position(QUERY, W, numbers(1000, 0), 9)).equalsReference();
        attempt.asks(it -> it.position(QUERY, W, numbers(0, -1000), 9)).equalsReference();
        attempt.asks(it -> it.position(numbers(800, 0, 0), W, V, 9)).equalsReference();
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 4);
                    int hidden = draw.size(1, 5);
                    double[] query = draw.vector(width);
                    double[][] w = draw.matrix(hidden, width);
                    double[] v = draw.vector(hidden);
                    int keyLen = draw.size(1, 12);
                    attempt.asks(it -> it.position(query, w, v, keyLen)).equalsReference();
                });
    }

    @Part(number = 7, points = 2, needs = 3)
    void any_window(Attempt<LocalPredictiveContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] scores = draw.vector(draw.size(1, 9));
                    double position = scores.length * draw.below(65) / 64.0;
                    int halfWidth = draw.size(1, 6);
                    attempt.asks(it -> it.factors(scores, position, halfWidth)).equalsReference();
                });
    }

    @Part(number = 8, points = 1, needs = 3)
    void less_than_a_whole(Attempt<LocalPredictiveContract> attempt) {
        attempt.asks(it -> it.factors(SCORES, 5.7, 2))
                .satisfies(factors -> Arrays.stream(factors).sum() < 1);
    }

    @Part(number = 9, points = 1, needs = 1)
    void nothing_else_changes(Attempt<LocalPredictiveContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] inTheMiddle(LocalPredictiveContract it, double[] scores) {
        return it.factors(scores, scores.length / 2.0, 9);
    }
}
