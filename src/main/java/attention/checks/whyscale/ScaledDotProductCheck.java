package attention.checks.whyscale;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.score.ScaledDotProduct;
import attention.score.ScoreFunction;

/**
 * Checks the scaled dot product. With a width of 9 every usual mistake gives a number of its own;
 * with 4, "÷ √dK" and "÷ 2" would look the same.
 */
class ScaledDotProductCheck implements Check<ScoreFunction> {
    private static final double[] QUERY = {1, 2, 3, 0, 0, 0, 0, 0, 3};
    private static final double[] KEY = {2, 2, 2, 2, 2, 2, 2, 2, 2};

    @Override
    public ScoreFunction reference() {
        return new ScaledDotProduct();
    }

    @Override
    public Mistakes<ScoreFunction> mistakes() {
        return ScaledDotProductMistakes.ALL;
    }

    @Part(number = 1, points = 2)
    void nine_numbers_by_hand(Attempt<ScoreFunction> attempt) {
        attempt.calling("nine-twos", it -> it.score(QUERY, KEY)).byHand().equalsReference();
    }

    @Part(number = 2, points = 2, needs = 1)
    void widths_without_a_whole_root(Attempt<ScoreFunction> attempt) {
        attempt.asks(it -> it.score(numbers(1, 1, -1), numbers(3, 1, 2)))
                .byHand()
                .equalsReference();
        attempt.asks(it -> it.score(numbers(1, -4), numbers(2, 2))).byHand("2b").equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void any_numbers(Attempt<ScoreFunction> attempt) {
        attempt.asks(it -> it.score(numbers(300, -100), numbers(40, 20))).equalsReference();
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 12);
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
