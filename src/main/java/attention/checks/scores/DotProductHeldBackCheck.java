package attention.checks.scores;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.score.ScoreFunction;
import java.util.Arrays;

/** The dot product of thousands of numbers: products too small to be seen still add up. */
final class DotProductHeldBackCheck extends DotProductCheck {
    private static final int MANY = 4_800;

    @Override
    public Mistakes<ScoreFunction> mistakes() {
        return DotProductHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 5, points = 1, title = "thousands of small products", needs = 1)
    void thousands_of_small_products(Attempt<ScoreFunction> attempt) {
        double[] query = new double[MANY];
        double[] key = new double[MANY];
        Arrays.fill(query, 8e-7);
        Arrays.fill(key, 1);
        attempt.calling(
                        "the score of a query of 4800 numbers 8e-7 and a key of 4800 ones",
                        it -> it.score(query, key))
                .byHand("4800 · 0.0000008 · 1 = 0.00384.")
                .equalsReference();
    }
}
