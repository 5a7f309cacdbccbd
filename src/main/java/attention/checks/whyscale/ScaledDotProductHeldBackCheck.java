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

    private static final Mistakes<ScoreFunction> MISTAKES =
            Mistakes.<ScoreFunction>none()
                    .add(
                            "scale-rounded",
                            (query, key) -> {
                                double scale = Math.round(1e6 / Math.sqrt(key.length)) / 1e6;
                                double sum = 0;
                                for (int k = 0; k < key.length; k++) {
                                    sum += query[k] * key[k];
                                }
                                return sum * scale;
                            })
                    .add(
                            "shares-rounded",
                            (query, key) -> {
                                double root = Math.sqrt(key.length);
                                double sum = 0;
                                for (int k = 0; k < key.length; k++) {
                                    sum += Math.round(query[k] * key[k] / root * 1e6) / 1e6;
                                }
                                return sum;
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
