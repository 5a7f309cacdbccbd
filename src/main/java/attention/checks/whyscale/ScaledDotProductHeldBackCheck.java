package attention.checks.whyscale;

import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.rounded;
import static attention.checks.pieces.Vectors.total;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.score.ScoreFunction;
import java.util.Arrays;

/** The scaled dot product of very wide vectors, where √dK is large and each share small. */
final class ScaledDotProductHeldBackCheck extends ScaledDotProductCheck {
    /** A power of two, so that a sum of floats is exact as well. */
    private static final int WIDTH = 65_536;

    private static final Mistakes<ScoreFunction> MISTAKES =
            Mistakes.<ScoreFunction>none()
                    .add(
                            "scale-rounded",
                            (query, key) -> dot(query, key) * rounded(1 / Math.sqrt(key.length)))
                    .add(
                            "shares-rounded",
                            (query, key) -> {
                                double root = Math.sqrt(key.length);
                                return total(both(query, key, (q, k) -> rounded(q * k / root)));
                            });

    @Override
    public Mistakes<ScoreFunction> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 5, points = 1, needs = 2)
    void very_wide_vectors(Attempt<ScoreFunction> attempt) {
        double[] query = new double[WIDTH];
        double[] key = new double[WIDTH];
        Arrays.fill(query, 0.25);
        Arrays.fill(key, 0.25);
        attempt.calling("thousands-of-numbers", it -> it.score(query, key))
                .byHand()
                .equalsReference();
    }
}
