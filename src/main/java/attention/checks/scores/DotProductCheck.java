package attention.checks.scores;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.score.DotProduct;
import attention.score.ScoreFunction;

/**
 * Checks the dot product. The numbers by hand are chosen so that each usual mistake gives another
 * one: the first product is none of the sums with a product left out, for example.
 */
class DotProductCheck implements Check<ScoreFunction> {
    @Override
    public ScoreFunction reference() {
        return new DotProduct();
    }

    @Override
    public Mistakes<ScoreFunction> mistakes() {
        return DotProductMistakes.ALL;
    }

    @Part(number = 1, points = 2)
    void three_products_by_hand(Attempt<ScoreFunction> attempt) {
        attempt.asks(it -> it.score(numbers(2, -1, 3), numbers(5, 3, -1)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 2, points = 1, needs = 1)
    void a_score_below_zero(Attempt<ScoreFunction> attempt) {
        attempt.asks(it -> it.score(numbers(1, -3, 4), numbers(5, 2, -1)))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 1, needs = 1)
    void any_numbers(Attempt<ScoreFunction> attempt) {
        attempt.asks(it -> it.score(numbers(2_000, -1, 300), numbers(50, 3, -1_000)))
                .equalsReference();
        // Small and exact, in a float too: what is rounded shows.
        attempt.asks(it -> it.score(numbers(1 / 512.0, 3 / 512.0), numbers(1 / 512.0, 2 / 512.0)))
                .within(1e-9)
                .equalsReference();
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 9);
                    double[] query = draw.vector(width);
                    double[] key = draw.vector(width);
                    attempt.asks(it -> it.score(query, key)).equalsReference();
                });
    }

    @Part(number = 4, points = 1, needs = 1)
    void nothing_else_changes(Attempt<ScoreFunction> attempt) {
        attempt.leavesTheRestAlone();
    }
}
