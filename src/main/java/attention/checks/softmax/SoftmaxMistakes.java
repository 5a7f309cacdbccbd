package attention.checks.softmax;

import attention.check.Mistakes;
import attention.normalize.Normalizer;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to Softmax that learners write. */
final class SoftmaxMistakes {
    static final Mistakes<Normalizer> ALL =
            Mistakes.<Normalizer>none()
                    .add(
                            "divides-by-the-sum-of-scores",
                            "{got} is the score divided by the sum of the scores: e to the power of"
                                    + " each score comes first, Math.exp(score).",
                            scores -> shares(scores, score -> score))
                    .add(
                            "no-division",
                            "{got} is e to the power of the score, not yet divided by the sum of all"
                                    + " of them. Your numbers add up to {sum}, weights to 1.",
                            scores -> each(scores, Math::exp))
                    .add(
                            "no-max-shift",
                            "{place} is {got} instead of {expected}: Math.exp of a score like 10000"
                                    + " is infinite, of −10000 it is 0. Subtract the largest score"
                                    + " from each score first; the weights stay the same.",
                            scores -> shares(scores, Math::exp))
                    .add(
                            "max-starts-at-zero",
                            "{place} is {got} instead of {expected}: your largest score starts at 0 or"
                                    + " Double.MIN_VALUE (which is above 0), so it is wrong when all"
                                    + " scores are negative. Start at scores[0].",
                            scores -> {
                                double max = 0;
                                for (double score : scores) {
                                    max = Math.max(max, score);
                                }
                                return shifted(scores, max);
                            })
                    .add(
                            "sum-still-growing",
                            "{place} is {got}, divided by a sum that was not complete yet. One loop"
                                    + " adds up, a second one divides.",
                            scores -> {
                                double[] weights = new double[scores.length];
                                double sum = 0;
                                for (int j = 0; j < scores.length; j++) {
                                    sum += Math.exp(scores[j]);
                                    weights[j] = Math.exp(scores[j]) / sum;
                                }
                                return weights;
                            })
                    .add(
                            "sign-turned",
                            "{got} is the weight of the opposite order: exp(−score) favours the"
                                    + " smallest score. Subtract the maximum from the score, not the"
                                    + " score from the maximum.",
                            scores -> shares(scores, score -> Math.exp(-score)))
                    .add(
                            "hard-maximum",
                            "{got} is what a hard choice gives: all for the largest score. Softmax"
                                    + " leaves {expected} here.",
                            scores -> {
                                double max = Arrays.stream(scores).max().orElseThrow();
                                return shares(scores, score -> score == max ? 1 : 0);
                            })
                    .add(
                            "base-two",
                            "{got} comes from powers of 2; softmax takes powers of e: Math.exp.",
                            scores -> shares(scores, score -> Math.pow(2, score)))
                    .add(
                            "argument-overwritten",
                            "Your method writes into the array of scores that it was given, which"
                                    + " now holds {got} where {expected} was. Others still need the"
                                    + " scores: write into a new array.",
                            scores -> {
                                double max = Arrays.stream(scores).max().orElseThrow();
                                double[] weights = shifted(scores, max);
                                System.arraycopy(weights, 0, scores, 0, scores.length);
                                return weights;
                            });

    private SoftmaxMistakes() {}

    private static double[] each(double[] scores, DoubleUnaryOperator f) {
        return Arrays.stream(scores).map(f).toArray();
    }

    private static double[] shifted(double[] scores, double shift) {
        return shares(scores, score -> Math.exp(score - shift));
    }

    private static double[] shares(double[] scores, DoubleUnaryOperator f) {
        double sum = Arrays.stream(scores).map(f).sum();
        return each(scores, score -> f.applyAsDouble(score) / sum);
    }
}
