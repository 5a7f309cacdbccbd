package attention.checks.whyscale;

import static attention.checks.pieces.Vectors.dot;

import attention.check.Mistakes;
import attention.score.ScoreFunction;
import java.util.function.DoubleBinaryOperator;

/** Wrong answers to ScaledDotProduct that learners write. */
final class ScaledDotProductMistakes {
    static final Mistakes<ScoreFunction> ALL =
            Mistakes.<ScoreFunction>none()
                    .add("no-scale", scaled((sum, dK) -> sum))
                    .add("divided-by-the-width", scaled((sum, dK) -> sum / dK))
                    .add("multiplied-by-the-root", scaled((sum, dK) -> sum * Math.sqrt(dK)))
                    .add("divided-by-two", scaled((sum, dK) -> sum / 2))
                    .add("divided-by-the-root-of-two", scaled((sum, dK) -> sum / Math.sqrt(2)))
                    .add("whole-root", scaled((sum, dK) -> sum / Math.floor(Math.sqrt(dK))))
                    .add(
                            "one-over-a-whole-number",
                            (query, key) -> {
                                int share = 1 / key.length;
                                return dot(query, key) * Math.sqrt(share);
                            })
                    .add(
                            "divided-at-every-step",
                            (query, key) -> {
                                double sum = 0;
                                for (int k = 0; k < key.length; k++) {
                                    sum = (sum + query[k] * key[k]) / Math.sqrt(key.length);
                                }
                                return sum;
                            })
                    .add("root-of-the-score", scaled((sum, dK) -> Math.sqrt(sum / dK)))
                    .add("divided-by-the-root-twice", scaled((sum, dK) -> sum / dK / Math.sqrt(dK)))
                    .add(
                            "divided-by-the-lengths",
                            (query, key) ->
                                    dot(query, key) / Math.sqrt(dot(query, query) * dot(key, key)));

    private ScaledDotProductMistakes() {}

    private static ScoreFunction scaled(DoubleBinaryOperator scale) {
        return (query, key) -> scale.applyAsDouble(dot(query, key), key.length);
    }
}
