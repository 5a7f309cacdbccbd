package attention.checks.softmax;

import attention.check.Mistakes;
import attention.normalize.Normalizer;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Wrong answers to Softmax that learners write. */
final class SoftmaxMistakes {
    static final Mistakes<Normalizer> ALL =
            Mistakes.<Normalizer>none()
                    .add("divides-by-the-sum-of-scores", scores -> shares(scores, score -> score))
                    .add("no-division", scores -> each(scores, Math::exp))
                    .add("no-max-shift", scores -> shares(scores, Math::exp))
                    .add(
                            "max-starts-at-zero",
                            scores -> {
                                double max = 0;
                                for (double score : scores) {
                                    max = Math.max(max, score);
                                }
                                return shifted(scores, max);
                            })
                    .add(
                            "sum-still-growing",
                            scores -> {
                                double[] weights = new double[scores.length];
                                double sum = 0;
                                for (int j = 0; j < scores.length; j++) {
                                    sum += Math.exp(scores[j]);
                                    weights[j] = Math.exp(scores[j]) / sum;
                                }
                                return weights;
                            })
                    .add("sign-turned", scores -> shares(scores, score -> Math.exp(-score)))
                    .add(
                            "hard-maximum",
                            scores -> {
                                double max = Arrays.stream(scores).max().orElseThrow();
                                return shares(scores, score -> score == max ? 1 : 0);
                            })
                    .add("base-two", scores -> shares(scores, score -> Math.pow(2, score)))
                    .add(
                            "argument-overwritten",
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
