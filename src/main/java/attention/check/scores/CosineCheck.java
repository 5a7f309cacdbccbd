package attention.check.scores;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.score.Cosine;
import attention.score.ScoreFunction;

/** Checks the cosine, the zero vector included. */
final class CosineCheck implements Check<ScoreFunction> {
    @Override
    public ScoreFunction reference() {
        return new Cosine();
    }

    @Override
    public Mistakes<ScoreFunction> mistakes() {
        return CosineMistakes.ALL;
    }

    @Part(number = 1, points = 2, title = "the library by hand")
    void the_library_by_hand(Attempt<ScoreFunction> attempt) {
        attempt.calling(
                        "the score of the query (1, 2, −1) and the key (3, 1, 2)",
                        it -> it.score(of(1, 2, -1), of(3, 1, 2)))
                .byHand(
                        "the dot product is 3, the lengths are √6 and √14, and 3 / (√6 · √14) = 0.327327.")
                .equalsReference();
    }

    @Part(number = 2, points = 1, title = "length does not matter, direction does", needs = 1)
    void only_direction(Attempt<ScoreFunction> attempt) {
        attempt.calling(
                        "the score of the query (1, 1, 0) and the key (30, 10, 0)",
                        it -> it.score(of(1, 1, 0), of(30, 10, 0)))
                .sameAs(
                        "the score of the query (1, 1, 0) and the key (3, 1, 0)",
                        it -> it.score(of(1, 1, 0), of(3, 1, 0)));
        attempt.calling(
                        "the score of the query (1, 2) and the key (−2, −4)",
                        it -> it.score(of(1, 2), of(-2, -4)))
                .byHand("they point in opposite directions: −1.")
                .equalsReference();
    }

    @Part(number = 3, points = 2, title = "a vector of zeros scores 0", needs = 1)
    void a_vector_of_zeros(Attempt<ScoreFunction> attempt) {
        attempt.calling(
                        "the score of the query (1, 2) and the key (0, 0)",
                        it -> it.score(of(1, 2), of(0, 0)))
                .equalsReference();
        attempt.calling(
                        "the score of the query (0, 0) and the key (1, 2)",
                        it -> it.score(of(0, 0), of(1, 2)))
                .equalsReference();
        attempt.calling(
                        "the score of the query (0, 0) and the key (0, 0)",
                        it -> it.score(of(0, 0), of(0, 0)))
                .equalsReference();
    }

    @Part(number = 4, points = 2, title = "any width, any numbers", needs = 1)
    void any_numbers(Attempt<ScoreFunction> attempt) {
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 6);
                    double[] query = draw.vector(width);
                    double[] key = draw.vector(width);
                    query[0] += query[0] == 0 ? 0.5 : 0; // all zeros are a part of their own
                    key[0] += key[0] == 0 ? 0.5 : 0;
                    attempt.calling(
                                    "the score of the query "
                                            + Draw.text(query)
                                            + " and the key "
                                            + Draw.text(key),
                                    it -> it.score(query, key))
                            .equalsReference();
                });
    }

    @Part(number = 5, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<ScoreFunction> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static double[] of(double... numbers) {
        return numbers;
    }
}
