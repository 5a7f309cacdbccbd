package attention.check.scores;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.BilinearContract;
import attention.matrix.Matrix;
import attention.score.Bilinear;

/** Checks the bilinear score, with tables that are neither symmetric nor, later, square. */
final class BilinearCheck implements Check<BilinearContract> {
    private static final double[][] SQUARE = {{2, 1}, {-3, 2}};
    private static final double[][] TALL = {{1, 0}, {2, 1}, {0, 3}};

    @Override
    public BilinearContract reference() {
        return (query, key, w) -> new Bilinear(Matrix.of(w)).score(query, key);
    }

    @Override
    public Mistakes<BilinearContract> mistakes() {
        return BilinearMistakes.ALL;
    }

    @Part(number = 1, points = 2, title = "two features by hand")
    void two_features_by_hand(Attempt<BilinearContract> attempt) {
        attempt.calling(
                        "the score of the query (2, 1) and the key (1, 3) with W = (2, 1), (−3, 2)",
                        it -> it.score(of(2, 1), of(1, 3), SQUARE))
                .byHand(
                        "W · query = (2 · 2 + 1 · 1, −3 · 2 + 2 · 1) = (5, −4); 1 · 5 + 3 · (−4) = −7.")
                .equalsReference();
    }

    @Part(number = 2, points = 2, title = "query and key of different widths", needs = 1)
    void different_widths(Attempt<BilinearContract> attempt) {
        attempt.calling(
                        "the score of the query (2, −1) and the key (3, 1, 0) with W = (1, 0), (2, 1),"
                                + " (0, 3)",
                        it -> it.score(of(2, -1), of(3, 1, 0), TALL))
                .byHand("W · query = (2, 3, −3), and 3 · 2 + 1 · 3 + 0 · (−3) = 9.")
                .equalsReference();
    }

    @Part(number = 3, points = 2, title = "any widths, any numbers", needs = 2)
    void any_numbers(Attempt<BilinearContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[] query = draw.vector(draw.size(1, 5));
                    double[] key = draw.vector(draw.size(1, 5));
                    double[][] w = draw.matrix(key.length, query.length);
                    attempt.calling(
                                    "the score of the query "
                                            + Draw.text(query)
                                            + " and the key "
                                            + Draw.text(key)
                                            + " with W = "
                                            + Draw.text(w),
                                    it -> it.score(query, key, w))
                            .equalsReference();
                });
    }

    @Part(number = 4, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<BilinearContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
