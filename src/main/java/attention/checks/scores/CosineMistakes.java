package attention.checks.scores;

import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.checks.pieces.Vectors;
import attention.score.ScoreFunction;

/** Wrong answers to Cosine that learners write. */
final class CosineMistakes {
    static final Mistakes<ScoreFunction> ALL =
            Mistakes.<ScoreFunction>none()
                    .add("no-lengths", Vectors::dot)
                    .add(
                            "norms-without-the-root",
                            (query, key) -> guarded(query, key, squared(query) * squared(key)))
                    .add("key-length-only", (query, key) -> guarded(query, key, length(key)))
                    .add("query-length-only", (query, key) -> guarded(query, key, length(query)))
                    .add(
                            "sum-not-started-anew",
                            (query, key) ->
                                    guarded(
                                            query,
                                            key,
                                            length(query)
                                                    * Math.sqrt(squared(query) + squared(key))))
                    .add(
                            "lengths-added",
                            (query, key) -> guarded(query, key, length(query) + length(key)))
                    .add(
                            "zeros-give-nan",
                            (query, key) -> dot(query, key) / (length(query) * length(key)))
                    .add(
                            "sum-of-absolute-numbers",
                            (query, key) ->
                                    guarded(
                                            query,
                                            key,
                                            total(each(query, Math::abs))
                                                    * total(each(key, Math::abs))))
                    .add(
                            "width-for-length",
                            (query, key) -> dot(query, key) / (query.length * key.length))
                    .add(
                            "one-root-too-many",
                            (query, key) ->
                                    guarded(query, key, Math.sqrt(length(query) * length(key))))
                    .add(
                            "sign-lost",
                            (query, key) ->
                                    Math.abs(guarded(query, key, length(query) * length(key))))
                    .add(
                            "whole-numbers",
                            (query, key) ->
                                    dot(query, key)
                                            / Math.floor(length(query))
                                            / Math.floor(length(key)))
                    .add(
                            "half-the-squares",
                            (query, key) ->
                                    guarded(query, key, (squared(query) + squared(key)) / 2));

    private CosineMistakes() {}

    private static double guarded(double[] query, double[] key, double divisor) {
        return divisor == 0 ? 0 : dot(query, key) / divisor;
    }

    private static double squared(double[] vector) {
        return dot(vector, vector);
    }

    private static double length(double[] vector) {
        return Math.sqrt(squared(vector));
    }
}
