package attention.checks.scores;

import attention.check.Mistakes;
import attention.score.ScoreFunction;
import java.util.Arrays;

/** Wrong answers to DotProduct that learners write. */
final class DotProductMistakes {
    static final Mistakes<ScoreFunction> ALL =
            Mistakes.<ScoreFunction>none()
                    .add(
                            "last-product-only",
                            "{got} is the last product alone. Add each product to the sum with +=;"
                                    + " = forgets the ones before.",
                            (query, key) -> {
                                int last = query.length - 1;
                                return query[last] * key[last];
                            })
                    .add(
                            "first-place-left-out",
                            "{got} lacks the first product. Places are counted from 0.",
                            (query, key) -> sum(query, key, 1, query.length))
                    .add(
                            "last-place-left-out",
                            "{got} lacks the last product. Run while k < query.length.",
                            (query, key) -> sum(query, key, 0, query.length - 1))
                    .add(
                            "sums-multiplied",
                            "{got} is the product of the two sums. Multiply place by place first,"
                                    + " and add up the products.",
                            (query, key) -> Loops.total(query) * Loops.total(key))
                    .add(
                            "added-instead-of-multiplied",
                            "{got} adds what it should multiply: each place gives query[k] * key[k].",
                            (query, key) -> Loops.total(query) + Loops.total(key))
                    .add(
                            "scaled-already",
                            "{got} is the dot product divided by √width. That is the scaled one of"
                                    + " lesson 04; here it is {expected}.",
                            (query, key) -> Loops.dot(query, key) / Math.sqrt(key.length))
                    .add(
                            "divided-by-the-width",
                            "{got} is the mean of the products. The dot product is their sum,"
                                    + " {expected}.",
                            (query, key) -> Loops.dot(query, key) / key.length)
                    .add(
                            "sign-lost",
                            "{got} has lost a sign: a place where the signs differ takes away from"
                                    + " the score. No Math.abs here.",
                            (query, key) ->
                                    Loops.dot(
                                            Loops.each(query, Math::abs),
                                            Loops.each(key, Math::abs)))
                    .add(
                            "absolute-total",
                            "{got} should be {expected}: a score may be below zero, and then says"
                                    + " \"rather not this one\".",
                            (query, key) -> Math.abs(Loops.dot(query, key)))
                    .add(
                            "whole-numbers",
                            "{got} has lost its decimals: the sum is kept in an int. Make it a"
                                    + " double.",
                            (query, key) -> {
                                int sum = 0;
                                for (int k = 0; k < query.length; k++) {
                                    sum = (int) (sum + query[k] * key[k]);
                                }
                                return sum;
                            })
                    .add(
                            "cosine",
                            "{got} was divided by the lengths of query and key. That is the cosine;"
                                    + " the dot product is {expected}.",
                            (query, key) ->
                                    Loops.dot(query, key)
                                            / Math.sqrt(
                                                    Loops.dot(query, query) * Loops.dot(key, key)))
                    .add(
                            "squared-distance",
                            "{got} is the squared distance between the two. It is small where they"
                                    + " agree; the dot product is large there.",
                            (query, key) -> {
                                double[] minus = Loops.each(key, number -> -number);
                                return Arrays.stream(Loops.plus(query, minus))
                                        .map(difference -> difference * difference)
                                        .sum();
                            });

    private DotProductMistakes() {}

    private static double sum(double[] query, double[] key, int first, int end) {
        double sum = 0;
        for (int k = first; k < end; k++) {
            sum += query[k] * key[k];
        }
        return sum;
    }
}
