package attention.checks.scores;

import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.score.ScoreFunction;

/** Wrong answers to DotProduct that learners write. */
final class DotProductMistakes {
    static final Mistakes<ScoreFunction> ALL =
            Mistakes.<ScoreFunction>none()
                    .add(
                            "last-product-only",
                            (query, key) -> {
                                int last = query.length - 1;
                                return query[last] * key[last];
                            })
                    .add("first-place-left-out", (query, key) -> sum(query, key, 1, query.length))
                    .add(
                            "last-place-left-out",
                            (query, key) -> sum(query, key, 0, query.length - 1))
                    .add("sums-multiplied", (query, key) -> total(query) * total(key))
                    .add("added-instead-of-multiplied", (query, key) -> total(query) + total(key))
                    .add("scaled-already", (query, key) -> dot(query, key) / Math.sqrt(key.length))
                    .add("divided-by-the-width", (query, key) -> dot(query, key) / key.length)
                    .add(
                            "sign-lost",
                            (query, key) -> dot(each(query, Math::abs), each(key, Math::abs)))
                    .add("absolute-total", (query, key) -> Math.abs(dot(query, key)))
                    .add(
                            "whole-numbers",
                            (query, key) -> {
                                int sum = 0;
                                for (int k = 0; k < query.length; k++) {
                                    sum = (int) (sum + query[k] * key[k]);
                                }
                                return sum;
                            })
                    .add(
                            "cosine",
                            (query, key) ->
                                    dot(query, key) / Math.sqrt(dot(query, query) * dot(key, key)))
                    .add(
                            "squared-distance",
                            (query, key) -> total(both(query, key, (q, k) -> (q - k) * (q - k))));

    private DotProductMistakes() {}

    private static double sum(double[] query, double[] key, int first, int end) {
        double sum = 0;
        for (int k = first; k < end; k++) {
            sum += query[k] * key[k];
        }
        return sum;
    }
}
