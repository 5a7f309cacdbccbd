package attention.checks.whyscale;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.score.ScoreFunction;
import java.util.Arrays;

/** The scaled dot product of very wide vectors, where √dK is large and each share small. */
final class ScaledDotProductHeldBackCheck extends ScaledDotProductCheck {
    /** A power of two, so that a sum of floats is exact as well. */
    private static final int WIDTH = 65_536;

    @Override
    public Mistakes<ScoreFunction> mistakes() {
        return ScaledDotProductHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 5, points = 1, title = "very wide vectors", needs = 2)
    void very_wide_vectors(Attempt<ScoreFunction> attempt) {
        double[] query = new double[WIDTH];
        double[] key = new double[WIDTH];
        Arrays.fill(query, 0.25);
        Arrays.fill(key, 0.25);
        attempt.calling(
                        "the score of a query and a key of 65536 numbers 0.25 each",
                        it -> it.score(query, key))
                .byHand("65536 · 0.0625 = 4096, dK = 65536, 4096 / √65536 = 4096 / 256 = 16.")
                .equalsReference();
    }
}
