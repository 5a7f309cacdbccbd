package attention.checks.scores;

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

    @Part(number = 1, points = 2, title = "three features by hand")
    void three_features_by_hand(Attempt<ScoreFunction> attempt) {
        attempt.calling(
                        "the score of the query (2, 3, 4) and the key (0, 1, -1)",
                        it -> it.score(of(2, 3, 4), of(0, 1, -1)))
                .byHand(
                        "the dot product is 3 − 4 = −1, the lengths are √29 and √2, and −1 / (√29 · √2) = −0.131306.")
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
                        "the score of the query (1, 2) and the key (-2, -4)",
                        it -> it.score(of(1, 2), of(-2, -4)))
                .byHand("they point in opposite directions: −1.")
                .equalsReference();
        attempt.calling(
                        "the score of the query (0.06, 0.08) and the key (0.08, 0.06)",
                        it -> it.score(of(0.06, 0.08), of(0.08, 0.06)))
                .byHand(
                        "both lengths are 0.1, the dot product is 0.0096, and 0.0096 / 0.01 = 0.96.")
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
