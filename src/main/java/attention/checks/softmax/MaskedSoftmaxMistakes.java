package attention.checks.softmax;

import attention.check.Mistakes;
import attention.exercise.MaskedSoftmaxContract;
import java.util.Arrays;

/** Wrong answers to MaskedSoftmax that learners write. */
final class MaskedSoftmaxMistakes {
    static final Mistakes<MaskedSoftmaxContract> ALL =
            Mistakes.<MaskedSoftmaxContract>none()
                    .add("mask-ignored", (scores, allowed) -> softmax(scores))
                    .add("mask-turned", (scores, allowed) -> among(scores, not(allowed)))
                    .add(
                            "mask-after-softmax",
                            (scores, allowed) -> zeroed(softmax(scores), allowed))
                    .add(
                            "zero-for-minus-infinity",
                            (scores, allowed) -> softmax(replaced(scores, allowed, 0)))
                    .add(
                            "large-negative-for-minus-infinity",
                            (scores, allowed) -> softmax(replaced(scores, allowed, -1e9)))
                    .add(
                            "large-negative-added",
                            (scores, allowed) -> softmax(lowered(scores, allowed)))
                    .add(
                            "nothing-allowed-gives-nan",
                            (scores, allowed) ->
                                    divided(exponentials(scores, allowed, max(scores, allowed))))
                    .add(
                            "maximum-of-all",
                            (scores, allowed) ->
                                    guarded(
                                            exponentials(
                                                    scores,
                                                    allowed,
                                                    Arrays.stream(scores).max().orElse(0))))
                    .add(
                            "no-max-shift",
                            (scores, allowed) -> guarded(exponentials(scores, allowed, 0)))
                    .add(
                            "max-starts-at-zero",
                            (scores, allowed) ->
                                    guarded(
                                            exponentials(
                                                    scores,
                                                    allowed,
                                                    Math.max(0, max(scores, allowed)))));

    private MaskedSoftmaxMistakes() {}

    private static double[] softmax(double[] scores) {
        boolean[] all = new boolean[scores.length];
        Arrays.fill(all, true);
        return among(scores, all);
    }

    private static double[] among(double[] scores, boolean[] allowed) {
        return guarded(exponentials(scores, allowed, max(scores, allowed)));
    }

    static double max(double[] scores, boolean[] allowed) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < scores.length; j++) {
            max = allowed[j] ? Math.max(max, scores[j]) : max;
        }
        return max;
    }

    static double[] exponentials(double[] scores, boolean[] allowed, double shift) {
        double[] exps = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            exps[j] = allowed[j] ? Math.exp(scores[j] - shift) : 0;
        }
        return exps;
    }

    static double[] guarded(double[] exps) {
        double sum = Arrays.stream(exps).sum();
        return sum == 0 ? exps : Arrays.stream(exps).map(exp -> exp / sum).toArray();
    }

    private static double[] divided(double[] exps) {
        double sum = Arrays.stream(exps).sum();
        return Arrays.stream(exps).map(exp -> exp / sum).toArray();
    }

    private static double[] zeroed(double[] weights, boolean[] allowed) {
        return replaced(weights, allowed, 0);
    }

    private static double[] replaced(double[] numbers, boolean[] allowed, double substitute) {
        double[] replaced = numbers.clone();
        for (int j = 0; j < replaced.length; j++) {
            replaced[j] = allowed[j] ? replaced[j] : substitute;
        }
        return replaced;
    }

    private static double[] lowered(double[] scores, boolean[] allowed) {
        double[] lowered = scores.clone();
        for (int j = 0; j < lowered.length; j++) {
            lowered[j] += allowed[j] ? 0 : -1e9;
        }
        return lowered;
    }

    private static boolean[] not(boolean[] allowed) {
        boolean[] turned = new boolean[allowed.length];
        for (int j = 0; j < turned.length; j++) {
            turned[j] = !allowed[j];
        }
        return turned;
    }
}
