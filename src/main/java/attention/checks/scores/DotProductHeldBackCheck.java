package attention.checks.scores;

import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.total;
import static attention.checks.pieces.Vectors.unlessSmall;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.score.ScoreFunction;
import java.util.Arrays;

/** The dot product of thousands of numbers: products too small to be seen still add up. */
final class DotProductHeldBackCheck extends DotProductCheck {
    private static final int MANY = 4_800;
    private static final Mistakes<ScoreFunction> MISTAKES =
            Mistakes.<ScoreFunction>none()
                    .add(
                            "small-products-left-out",
                            (query, key) -> total(both(query, key, (q, k) -> unlessSmall(q * k))));

    @Override
    public Mistakes<ScoreFunction> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 5, points = 1, needs = 1)
    void thousands_of_small_products(Attempt<ScoreFunction> attempt) {
        double[] query = new double[MANY];
        double[] key = new double[MANY];
        Arrays.fill(query, 8e-7);
        Arrays.fill(key, 1);
        attempt.calling("thousands-of-numbers", it -> it.score(query, key))
                .byHand()
                .equalsReference();
    }
}
