package attention.checks.scores;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.AdditiveContract;
import attention.matrix.Matrix;
import attention.score.Additive;

/** Checks the additive score: first two hidden rows, then three, then any. */
class AdditiveCheck implements Check<AdditiveContract> {
    private static final double[] QUERY = {-1, 1, 2};
    private static final double[] KEY = {1, -0.5};
    private static final double[][] WQ = {{-1, -1, -0.5}, {-0.5, 0.5, 1}, {0.5, 1, 0}};
    private static final double[][] WK = {{-0.5, -0.5}, {-1, 1}, {0, -0.5}};
    private static final double[] V = {2, -0.5, 0.5};

    @Override
    public AdditiveContract reference() {
        return (query, key, wq, wk, v) ->
                new Additive(Matrix.of(wq), Matrix.of(wk), Matrix.ofRow(v)).score(query, key);
    }

    @Override
    public Mistakes<AdditiveContract> mistakes() {
        return AdditiveMistakes.ALL;
    }

    @Part(number = 1, points = 2)
    void two_hidden_rows_by_hand(Attempt<AdditiveContract> attempt) {
        double[][] wq = {WQ[0], WQ[1]};
        double[][] wk = {WK[0], WK[1]};
        attempt.asks(it -> it.score(QUERY, KEY, wq, wk, numbers(2, -0.5)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_hidden_rows(Attempt<AdditiveContract> attempt) {
        attempt.asks(it -> it.score(QUERY, KEY, WQ, WK, V)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void large_numbers(Attempt<AdditiveContract> attempt) {
        attempt.asks(
                        it ->
                                it.score(
                                        numbers(-10000, 10000, 20000),
                                        numbers(10000, -5000),
                                        WQ,
                                        WK,
                                        V))
                .byHand()
                .equalsReference();
    }

    @Part(number = 4, points = 2, needs = 2)
    void any_numbers(Attempt<AdditiveContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] query = draw.vector(draw.size(1, 4));
                    double[] key = draw.vector(draw.size(1, 4));
                    int hidden = draw.size(1, 3);
                    double[][] wq = draw.matrix(hidden, query.length);
                    double[][] wk = draw.matrix(hidden, key.length);
                    double[] v = draw.vector(hidden);
                    attempt.asks(it -> it.score(query, key, wq, wk, v)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 1)
    void nothing_else_changes(Attempt<AdditiveContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
