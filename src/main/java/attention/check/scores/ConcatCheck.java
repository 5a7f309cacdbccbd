package attention.check.scores;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.ConcatContract;
import attention.matrix.Matrix;
import attention.score.Additive;
import attention.score.Concat;

/** Checks the concat score, and that it is the additive one with its two tables side by side. */
final class ConcatCheck implements Check<ConcatContract> {
    private static final double[] QUERY = {1, -1};
    private static final double[] KEY = {0.5, 1};
    private static final double[][] W = {{1, 0, 0.5, 0}, {-1, 0.5, 0, 0.25}};
    private static final double[] V = {2, -1};

    @Override
    public ConcatContract reference() {
        return (query, key, w, v) -> new Concat(Matrix.of(w), Matrix.row(v)).score(query, key);
    }

    @Override
    public Mistakes<ConcatContract> mistakes() {
        return ConcatMistakes.ALL;
    }

    @Part(number = 1, points = 2, title = "two hidden rows by hand")
    void two_hidden_rows_by_hand(Attempt<ConcatContract> attempt) {
        attempt.calling(
                        "the score of the query (1, −1) and the key (0.5, 1) with W = "
                                + Draw.text(W)
                                + ", v = (2, −1)",
                        it -> it.score(QUERY, KEY, W, V))
                .byHand(
                        "[key; query] = (0.5, 1, 1, −1); the rows give 1 and −0.25; 2 · tanh 1 + tanh 0.25.")
                .equalsReference();
    }

    @Part(number = 2, points = 1, title = "query and key of different widths", needs = 1)
    void different_widths(Attempt<ConcatContract> attempt) {
        attempt.calling(
                        "the score of the query (1) and the key (0.5, 1, −1) with the same W and v",
                        it -> it.score(of(1), of(0.5, 1, -1), W, V))
                .byHand(
                        "[key; query] = (0.5, 1, −1, 1): the first three columns of W meet the key.")
                .equalsReference();
    }

    @Part(number = 3, points = 1, title = "the same as additive", needs = 2)
    void the_same_as_additive(Attempt<ConcatContract> attempt) {
        Matrix wk = Matrix.of(W).colRange(0, 3);
        Matrix wq = Matrix.of(W).colRange(3, 4);
        double[] query = {-1};
        double[] key = {1, 0, 2};
        attempt.calling(
                        "the score of the query (−1) and the key (1, 0, 2) with the same W and v",
                        it -> it.score(query, key, W, V))
                .byHand(
                        "W's first columns are W_k, the others W_q; the additive score is the same.")
                .equalTo(new Additive(wq, wk, Matrix.row(V)).score(query, key));
    }

    @Part(number = 4, points = 2, title = "any widths, any numbers", needs = 2)
    void any_numbers(Attempt<ConcatContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] query = draw.vector(draw.size(1, 4));
                    double[] key = draw.vector(draw.size(1, 4));
                    int hidden = draw.size(1, 3);
                    double[][] w = draw.matrix(hidden, key.length + query.length);
                    double[] v = draw.vector(hidden);
                    attempt.calling(
                                    "the score of the query "
                                            + Draw.text(query)
                                            + " and the key "
                                            + Draw.text(key)
                                            + " with W = "
                                            + Draw.text(w)
                                            + ", v = "
                                            + Draw.text(v),
                                    it -> it.score(query, key, w, v))
                            .equalsReference();
                });
    }

    @Part(number = 5, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<ConcatContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
