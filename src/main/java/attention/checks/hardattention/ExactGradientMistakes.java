package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.exercise.ExactGradientContract;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Wrong answers to ExactGradient that learners write. */
final class ExactGradientMistakes {
    static final Mistakes<ExactGradientContract> ALL =
            Mistakes.<ExactGradientContract>none()
                    .add(
                            "plain-mean-of-the-losses",
                            "{got} is the mean of all losses, as if each key were drawn as often as"
                                    + " any other. Likely keys count more: p[j] · losses[j], added up.",
                            expected((scores, losses) -> mean(losses)))
                    .add(
                            "loss-of-the-best-score",
                            "{got} is the loss of the key with the largest score alone. The others"
                                    + " are drawn too, each as often as its weight says.",
                            expected(
                                    (scores, losses) -> {
                                        int best = 0;
                                        for (int j = 1; j < scores.length; j++) {
                                            best = scores[j] > scores[best] ? j : best;
                                        }
                                        return losses[best];
                                    }))
                    .add(
                            "divided-by-the-count",
                            "{got} is the expected loss divided by the number of keys. The weights"
                                    + " add up to 1 already: this sum is an average as it stands.",
                            expected(
                                    (scores, losses) ->
                                            dot(softmax(scores), losses) / losses.length))
                    .add(
                            "scores-as-weights",
                            "{got} comes from the scores themselves. Keys are drawn with the weights:"
                                    + " softmax of the scores comes first.",
                            weighting(scores -> scores))
                    .add(
                            "scores-over-their-sum",
                            "{got} instead of {expected}: your weights are the scores divided by"
                                    + " their sum, lesson 01's way. Take the softmax.",
                            weighting(
                                    scores -> {
                                        double sum = Arrays.stream(scores).sum();
                                        return Arrays.stream(scores).map(x -> x / sum).toArray();
                                    }))
                    .add(
                            "no-max-shift",
                            "{got} instead of {expected}: Math.exp(10000) is infinite, and exp(−2000)"
                                    + " is 0. Subtract the largest score in your softmax.",
                            weighting(
                                    scores ->
                                            overTheSum(
                                                    Arrays.stream(scores)
                                                            .map(Math::exp)
                                                            .toArray())))
                    .add(
                            "not-the-largest-subtracted",
                            "{got} instead of {expected}: Math.exp became infinite, though your"
                                    + " softmax subtracts a number. The first score, or the mean, can"
                                    + " be far below the largest: subtract the largest.",
                            weighting(
                                    scores ->
                                            overTheSum(
                                                    Arrays.stream(scores)
                                                            .map(x -> Math.exp(x - scores[0]))
                                                            .toArray())))
                    .add(
                            "expected-loss-not-subtracted",
                            "{place} is {got}: p · loss, without the comparison. Your slopes add up"
                                    + " to {sum}, but all scores up alike changes nothing: subtract"
                                    + " the expected loss from each loss first.",
                            slopes((p, losses) -> each(p, j -> p[j] * losses[j])))
                    .add(
                            "weight-forgotten",
                            "{place} is {got} instead of {expected}: how much worse than expected the"
                                    + " key is, but not how often it is drawn. Times p[j].",
                            slopes((p, losses) -> each(p, j -> losses[j] - dot(p, losses))))
                    .add(
                            "plain-mean-subtracted",
                            "{place} is {got} instead of {expected}: you compare with the plain mean"
                                    + " of the losses. Compare with the expected loss, in which"
                                    + " likely keys count more. (Your slopes add up to {sum}, not 0.)",
                            slopes((p, losses) -> each(p, j -> p[j] * (losses[j] - mean(losses)))))
                    .add(
                            "sign-turned",
                            "{place} is {got} instead of {expected}: the sign is turned. A key that"
                                    + " costs more than expected has a positive slope; going the"
                                    + " other way is the step downhill, not the gradient.",
                            slopes(
                                    (p, losses) ->
                                            each(p, j -> p[j] * (dot(p, losses) - losses[j]))))
                    .add(
                            "diagonal-only",
                            "{place} is {got} instead of {expected}: p · (1 − p) · loss sees each"
                                    + " score's own weight only. When one weight rises all others"
                                    + " sink, and their losses count as well.",
                            slopes((p, losses) -> each(p, j -> p[j] * (1 - p[j]) * losses[j])))
                    .add(
                            "jacobian-times-difference",
                            "{place} is {got} instead of {expected}: one factor (1 − p[j]) too many."
                                    + " The other keys are in the expected loss already.",
                            slopes(
                                    (p, losses) ->
                                            each(
                                                    p,
                                                    j ->
                                                            p[j]
                                                                    * (1 - p[j])
                                                                    * (losses[j]
                                                                            - dot(p, losses)))))
                    .add(
                            "slope-for-the-losses",
                            "{place} is {got}, the weight itself: that is how the expected loss"
                                    + " answers to a nudge of the *loss*. Asked for are the scores.",
                            slopes((p, losses) -> p.clone()))
                    .add(
                            "expected-loss-still-growing",
                            "{place} is {got} instead of {expected}: the expected loss was not"
                                    + " complete yet when you compared with it. One loop adds up, a"
                                    + " second one compares.",
                            slopes(ExactGradientMistakes::stillGrowing))
                    .add(
                            "argument-overwritten",
                            "Your method writes into the array of scores that it was given, which"
                                    + " now holds {got} where {expected} was. Others still need the"
                                    + " scores: write into a new array.",
                            weighting(
                                    scores -> {
                                        double[] p = softmax(scores);
                                        System.arraycopy(p, 0, scores, 0, p.length);
                                        return p;
                                    }));

    private ExactGradientMistakes() {}

    /** Weights that are no softmax, in both methods. */
    interface Weighting {
        double[] weights(double[] scores);
    }

    private interface Entry {
        double at(int j);
    }

    static ExactGradientContract weighting(Weighting weighting) {
        return both(
                (scores, losses) -> dot(weighting.weights(scores), losses),
                (scores, losses) -> right(weighting.weights(scores), losses));
    }

    /** A wrong expected loss beside a right gradient. */
    private static ExactGradientContract expected(
            ToDoubleBiFunction<double[], double[]> expectedLoss) {
        return both(expectedLoss, (scores, losses) -> right(softmax(scores), losses));
    }

    /** A wrong gradient, from weights and losses, beside a right expected loss. */
    private static ExactGradientContract slopes(BinaryOperator<double[]> gradient) {
        return both(
                (scores, losses) -> dot(softmax(scores), losses),
                (scores, losses) -> gradient.apply(softmax(scores), losses));
    }

    private static ExactGradientContract both(
            ToDoubleBiFunction<double[], double[]> expectedLoss,
            BinaryOperator<double[]> gradient) {
        return new ExactGradientContract() {
            @Override
            public double expectedLoss(double[] scores, double[] losses) {
                return expectedLoss.applyAsDouble(scores, losses);
            }

            @Override
            public double[] gradient(double[] scores, double[] losses) {
                return gradient.apply(scores, losses);
            }
        };
    }

    private static double[] right(double[] p, double[] losses) {
        return each(p, j -> p[j] * (losses[j] - dot(p, losses)));
    }

    private static double[] stillGrowing(double[] p, double[] losses) {
        double[] gradient = new double[p.length];
        double expected = 0;
        for (int j = 0; j < p.length; j++) {
            expected += p[j] * losses[j];
            gradient[j] = p[j] * (losses[j] - expected);
        }
        return gradient;
    }

    private static double[] softmax(double[] scores) {
        double max = Arrays.stream(scores).max().orElse(0);
        return overTheSum(Arrays.stream(scores).map(x -> Math.exp(x - max)).toArray());
    }

    private static double[] overTheSum(double[] numbers) {
        double sum = Arrays.stream(numbers).sum();
        return Arrays.stream(numbers).map(x -> x / sum).toArray();
    }

    private static double[] each(double[] p, Entry entry) {
        return IntStream.range(0, p.length).mapToDouble(entry::at).toArray();
    }

    private static double dot(double[] p, double[] losses) {
        return IntStream.range(0, p.length).mapToDouble(j -> p[j] * losses[j]).sum();
    }

    private static double mean(double[] losses) {
        return Arrays.stream(losses).average().orElse(0);
    }
}
