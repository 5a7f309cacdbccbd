package attention.checks.scores;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.LowRankBilinearContract;
import attention.matrix.Matrix;
import attention.score.Bilinear;
import attention.score.LowRankBilinear;

/** Checks the low-rank score, and that it is the bilinear one with W = Uᵀ V. */
final class LowRankBilinearCheck implements Check<LowRankBilinearContract> {
    private static final double[][] U = {{-2, -1}, {1, 2}};
    private static final double[][] V = {{1, -2}, {-1, -1}};
    private static final double[][] WIDE = {{1, -2, -1}, {-2, -1, 1}};
    private static final double[][] NARROW = {{1, -1}, {2, 1}};

    @Override
    public LowRankBilinearContract reference() {
        return (query, key, u, v) ->
                new LowRankBilinear(Matrix.of(u), Matrix.of(v)).score(query, key);
    }

    @Override
    public Mistakes<LowRankBilinearContract> mistakes() {
        return LowRankBilinearMistakes.ALL;
    }

    @Part(number = 1, points = 2, title = "rank 2 by hand")
    void rank_two_by_hand(Attempt<LowRankBilinearContract> attempt) {
        attempt.calling(
                        "the score of the query (-3, -1) and the key (-2, -1) with U = (-2, -1), (1, 2)"
                                + " and V = (1, -2), (-1, -1)",
                        it -> it.score(of(-3, -1), of(-2, -1), U, V))
                .byHand("U · key = (5, −4), V · query = (−1, 4), and 5 · (−1) − 4 · 4 = −21.")
                .equalsReference();
    }

    @Part(number = 2, points = 1, title = "query and key of different widths", needs = 1)
    void different_widths(Attempt<LowRankBilinearContract> attempt) {
        attempt.calling(
                        "the score of the query (-2, -1) and the key (-2, -2, -1) with U = (1, -2, -1),"
                                + " (-2, -1, 1) and V = (1, -1), (2, 1)",
                        it -> it.score(of(-2, -1), of(-2, -2, -1), WIDE, NARROW))
                .byHand("U · key = (3, 5), V · query = (−1, −5), and 3 · (−1) + 5 · (−5) = −28.")
                .equalsReference();
    }

    @Part(number = 3, points = 1, title = "the same as bilinear with W = Uᵀ V", needs = 2)
    void the_same_as_bilinear(Attempt<LowRankBilinearContract> attempt) {
        Matrix w = Matrix.of(WIDE).transpose().times(Matrix.of(NARROW));
        attempt.calling(
                        "the score of the query (2, 1) and the key (1, -1, 2) with the same U and V",
                        it -> it.score(of(2, 1), of(1, -1, 2), WIDE, NARROW))
                .byHand("Uᵀ V is the table W of the bilinear score, which gives the same number.")
                .equalTo(new Bilinear(w).score(of(2, 1), of(1, -1, 2)));
    }

    @Part(number = 4, points = 2, title = "any widths, any rank", needs = 2)
    void any_numbers(Attempt<LowRankBilinearContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] query = draw.vector(draw.size(1, 4));
                    double[] key = draw.vector(draw.size(1, 4));
                    int rank = draw.size(1, 3);
                    double[][] u = draw.matrix(rank, key.length);
                    double[][] v = draw.matrix(rank, query.length);
                    attempt.calling(
                                    "the score of the query "
                                            + Draw.text(query)
                                            + " and the key "
                                            + Draw.text(key)
                                            + " with U = "
                                            + Draw.text(u)
                                            + " and V = "
                                            + Draw.text(v),
                                    it -> it.score(query, key, u, v))
                            .equalsReference();
                });
    }

    @Part(number = 5, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<LowRankBilinearContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
