package attention.checks.scores;

import attention.check.Mistakes;
import attention.score.ScoreFunction;

/** Wrong answers to Cosine that learners write. */
final class CosineMistakes {
    static final Mistakes<ScoreFunction> ALL =
            Mistakes.<ScoreFunction>none()
                    .add(
                            "no-lengths",
                            "{got} is the plain dot product. Divide it by both lengths: {expected}.",
                            Loops::dot)
                    .add(
                            "norms-without-the-root",
                            "{got} was divided by the sums of squares. A length is the square root of"
                                    + " such a sum.",
                            (query, key) -> guarded(query, key, squared(query) * squared(key)))
                    .add(
                            "key-length-only",
                            "{got} was divided by the key's length alone; the query's is missing.",
                            (query, key) -> guarded(query, key, length(key)))
                    .add(
                            "query-length-only",
                            "{got} was divided by the query's length alone; the key's is missing.",
                            (query, key) -> guarded(query, key, length(query)))
                    .add(
                            "sum-not-started-anew",
                            "{got} has the query's squares in the key's length too: start the second"
                                    + " sum of squares at 0.",
                            (query, key) ->
                                    guarded(
                                            query,
                                            key,
                                            length(query)
                                                    * Math.sqrt(squared(query) + squared(key))))
                    .add(
                            "lengths-added",
                            "{got} was divided by the sum of both lengths. Divide by their product:"
                                    + " {expected}.",
                            (query, key) -> guarded(query, key, length(query) + length(key)))
                    .add(
                            "zeros-give-nan",
                            "A vector of zeros has length 0, and 0 / 0 is {got}. Ask before you"
                                    + " divide: our contract says {expected}.",
                            (query, key) -> Loops.dot(query, key) / (length(query) * length(key)))
                    .add(
                            "sum-of-absolute-numbers",
                            "{got} was divided by sums of absolute values. A length is the square"
                                    + " root of the sum of squares.",
                            (query, key) ->
                                    guarded(
                                            query,
                                            key,
                                            Loops.total(Loops.each(query, Math::abs))
                                                    * Loops.total(Loops.each(key, Math::abs))))
                    .add(
                            "width-for-length",
                            "{got} was divided by the width, key.length in Java. The length of a"
                                    + " vector is the square root of the sum of its squares.",
                            (query, key) -> Loops.dot(query, key) / (query.length * key.length))
                    .add(
                            "one-root-too-many",
                            "{got} has one root too many: the product of both lengths is"
                                    + " √(sum of squares) · √(sum of squares).",
                            (query, key) ->
                                    guarded(query, key, Math.sqrt(length(query) * length(key))))
                    .add(
                            "sign-lost",
                            "{got} has lost its sign. Opposite directions score −1: no Math.abs.",
                            (query, key) ->
                                    Math.abs(guarded(query, key, length(query) * length(key))))
                    .add(
                            "whole-numbers",
                            "{got} comes from a length cut to a whole number: (int) Math.sqrt(…).",
                            (query, key) ->
                                    Loops.dot(query, key)
                                            / Math.floor(length(query))
                                            / Math.floor(length(key)));

    private CosineMistakes() {}

    private static double guarded(double[] query, double[] key, double divisor) {
        return divisor == 0 ? 0 : Loops.dot(query, key) / divisor;
    }

    private static double squared(double[] vector) {
        return Loops.dot(vector, vector);
    }

    private static double length(double[] vector) {
        return Math.sqrt(squared(vector));
    }
}
