package attention.checks.whyscale;

import attention.check.Mistakes;
import attention.score.ScoreFunction;
import java.util.function.DoubleBinaryOperator;

/** Wrong answers to ScaledDotProduct that learners write. */
final class ScaledDotProductMistakes {
    static final Mistakes<ScoreFunction> ALL =
            Mistakes.<ScoreFunction>none()
                    .add(
                            "no-scale",
                            "{got} is the plain dot product: the division by √dK is missing, or you"
                                    + " divide by 1 (1 / 2 between whole numbers is 0 in Java, and"
                                    + " dK to the power of 0 is 1).",
                            scaled((sum, dK) -> sum))
                    .add(
                            "divided-by-the-width",
                            "{got} was divided by dK. Divide by the square root of dK: {expected}.",
                            scaled((sum, dK) -> sum / dK))
                    .add(
                            "multiplied-by-the-root",
                            "{got} was multiplied by √dK. The scores grow with the width already;"
                                    + " divide.",
                            scaled((sum, dK) -> sum * Math.sqrt(dK)))
                    .add(
                            "divided-by-two",
                            "{got} is the dot product divided by 2, whatever the width. The divisor"
                                    + " is √dK, and dK is the length of the key.",
                            scaled((sum, dK) -> sum / 2))
                    .add(
                            "divided-by-the-root-of-two",
                            "{got} is the dot product divided by √2, whatever the width. dK is the"
                                    + " length of the key.",
                            scaled((sum, dK) -> sum / Math.sqrt(2)))
                    .add(
                            "whole-root",
                            "{got} was divided by a root cut to a whole number: no (int) around"
                                    + " Math.sqrt. It should be {expected}.",
                            scaled((sum, dK) -> sum / Math.floor(Math.sqrt(dK))))
                    .add(
                            "one-over-a-whole-number",
                            "{got} instead of {expected}: if you multiply by 1 / key.length or its"
                                    + " root, that is 0, because Java cuts the quotient of whole"
                                    + " numbers. Divide the sum by Math.sqrt(key.length).",
                            (query, key) -> {
                                int share = 1 / key.length;
                                return dot(query, key) * Math.sqrt(share);
                            })
                    .add(
                            "divided-at-every-step",
                            "{got} was divided again at every step of the loop. Add up first, divide"
                                    + " once.",
                            (query, key) -> {
                                double sum = 0;
                                for (int k = 0; k < key.length; k++) {
                                    sum = (sum + query[k] * key[k]) / Math.sqrt(key.length);
                                }
                                return sum;
                            })
                    .add(
                            "root-of-the-score",
                            "{got} is the square root of a quotient. The root belongs to dK alone.",
                            scaled((sum, dK) -> Math.sqrt(sum / dK)))
                    .add(
                            "divided-by-the-root-twice",
                            "{got} was divided too often. Query and key together are divided by √dK"
                                    + " once: {expected}.",
                            scaled((sum, dK) -> sum / dK / Math.sqrt(dK)))
                    .add(
                            "divided-by-the-lengths",
                            "{got} is the cosine: divided by the lengths of query and key. dK is"
                                    + " how many numbers the key has.",
                            (query, key) ->
                                    dot(query, key) / Math.sqrt(dot(query, query) * dot(key, key)));

    private ScaledDotProductMistakes() {}

    private static ScoreFunction scaled(DoubleBinaryOperator scale) {
        return (query, key) -> scale.applyAsDouble(dot(query, key), key.length);
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }
}
