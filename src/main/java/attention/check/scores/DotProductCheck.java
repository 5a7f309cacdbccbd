package attention.check.scores;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.score.DotProduct;
import attention.score.ScoreFunction;

/** Checks the dot product of a query and a key of the library. */
final class DotProductCheck implements Check<ScoreFunction> {
    @Override
    public ScoreFunction reference() {
        return new DotProduct();
    }

    @Override
    public Mistakes<ScoreFunction> mistakes() {
        return DotProductMistakes.ALL;
    }

    @Part(number = 1, points = 2, title = "the library by hand")
    void the_library_by_hand(Attempt<ScoreFunction> attempt) {
        attempt.calling(
                        "the score of the query (1, 2, −1) and the key (3, 1, 2)",
                        it -> it.score(of(1, 2, -1), of(3, 1, 2)))
                .byHand("1 · 3 + 2 · 1 + (−1) · 2 = 3.")
                .equalsReference();
    }

    @Part(number = 2, points = 1, title = "a score below zero", needs = 1)
    void a_score_below_zero(Attempt<ScoreFunction> attempt) {
        attempt.calling(
                        "the score of the query (1, 1, −1) and the key (0, 0, 3)",
                        it -> it.score(of(1, 1, -1), of(0, 0, 3)))
                .byHand("1 · 0 + 1 · 0 + (−1) · 3 = −3.")
                .equalsReference();
    }

    @Part(number = 3, points = 1, title = "any width, any numbers", needs = 1)
    void any_numbers(Attempt<ScoreFunction> attempt) {
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 9);
                    double[] query = draw.vector(width);
                    double[] key = draw.vector(width);
                    attempt.calling(
                                    "the score of the query "
                                            + Draw.text(query)
                                            + " and the key "
                                            + Draw.text(key),
                                    it -> it.score(query, key))
                            .equalsReference();
                });
    }

    @Part(number = 4, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<ScoreFunction> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
