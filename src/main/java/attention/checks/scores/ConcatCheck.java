package attention.checks.scores;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.ConcatContract;
import attention.matrix.Matrix;
import attention.score.Additive;
import attention.score.Concat;

/** Checks the concat score, and that it is the additive one with its two tables side by side. */
final class ConcatCheck implements Check<ConcatContract> {
    private static final double[] QUERY = {-1, 1};
    private static final double[] KEY = {1, -0.5};
    private static final double[][] W = {{0.5, -0.25, -0.25, -0.25}, {-0.5, -0.5, 0.25, -0.25}};
    private static final double[] V = {-3, -1};

    @Override
    public ConcatContract reference() {
        return (query, key, w, v) -> new Concat(Matrix.of(w), Matrix.ofRow(v)).score(query, key);
    }

    @Override
    public Mistakes<ConcatContract> mistakes() {
        return ConcatMistakes.ALL;
    }

    @Part(number = 1, points = 2)
    void two_hidden_rows_by_hand(Attempt<ConcatContract> attempt) {
        attempt.asks(it -> it.score(QUERY, KEY, W, V)).byHand().equalsReference();
    }

    @Part(number = 2, points = 1, needs = 1)
    void different_widths(Attempt<ConcatContract> attempt) {
        attempt.asks(it -> it.score(numbers(-1), numbers(0.5, -1, 1), W, V))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void the_same_as_additive(Attempt<ConcatContract> attempt) {
        Matrix wk = Matrix.of(W).colRange(0, 1);
        Matrix wq = Matrix.of(W).colRange(1, 4);
        double[] query = {1, 2, -1};
        double[] key = {2};
        attempt.asks(it -> it.score(query, key, W, V))
                .byHand()
                .equalTo(new Additive(wq, wk, Matrix.ofRow(V)).score(query, key));
    }

    @Part(number = 4, points = 2, needs = 2)
    void any_numbers(Attempt<ConcatContract> attempt) {
        // More hidden rows than the query and the key have numbers.
        double[][] rows = {{1, -1}, {0.5, 2}, {-1, 0.5}, {2, 1}};
        attempt.asks(it -> it.score(numbers(0.5), numbers(-1), rows, numbers(1, -2, 0.5, 3)))
                .equalsReference();
        // One row far above 0, one far below: a tanh made of powers overflows.
        attempt.asks(it -> it.score(numbers(-10_000, 20_000), numbers(10_000, -5_000), W, V))
                .equalsReference();
        attempt.forAll(
                draw -> {
                    double[] query = draw.vector(draw.size(1, 4));
                    double[] key = draw.vector(draw.size(1, 4));
                    int hidden = draw.size(1, 3);
                    double[][] w = draw.matrix(hidden, key.length + query.length);
                    double[] v = draw.vector(hidden);
                    attempt.asks(it -> it.score(query, key, w, v)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 1)
    void nothing_else_changes(Attempt<ConcatContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
