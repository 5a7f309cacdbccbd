package attention.checks.softmax;

import attention.check.Mistakes;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.MaskedSoftmaxContract;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Wrong answers to MaskedSoftmax that learners write. */
final class MaskedSoftmaxMistakes {
    static final Mistakes<MaskedSoftmaxContract> ALL =
            WrongSoftmaxes.overlooked(all(), "", MaskedSoftmaxMistakes::shifted);

    private MaskedSoftmaxMistakes() {}

    private static Mistakes<MaskedSoftmaxContract> all() {
        return Mistakes.<MaskedSoftmaxContract>none()
                .add("mask-ignored", (scores, allowed) -> softmax(scores))
                .add("mask-turned", (scores, allowed) -> among(scores, not(allowed)))
                .add("mask-after-softmax", (scores, allowed) -> zeroed(softmax(scores), allowed))
                .add(
                        "zero-for-minus-infinity",
                        (scores, allowed) -> softmax(replaced(scores, allowed, 0)))
                .add(
                        "large-negative-for-minus-infinity",
                        (scores, allowed) -> softmax(replaced(scores, allowed, -1e9)))
                .add("large-negative-added", (scores, allowed) -> softmax(lowered(scores, allowed)))
                .add(
                        "nothing-allowed-gives-nan",
                        (scores, allowed) ->
                                divided(exponentials(scores, allowed, max(scores, allowed))))
                .add("stand-in-too-high", standIn(-1e4))
                .add("large-negative-not-low-enough", standIn(-1e9))
                .add(
                        "maximum-of-all",
                        (scores, allowed) ->
                                guarded(
                                        exponentials(
                                                scores,
                                                allowed,
                                                Arrays.stream(scores).max().orElse(0))));
    }

    /** Something else than the largest allowed score is subtracted. */
    private static MaskedSoftmaxContract shifted(ToDoubleFunction<double[]> shift) {
        return (scores, allowed) -> {
            double[] some =
                    IntStream.range(0, scores.length)
                            .filter(j -> allowed[j])
                            .mapToDouble(j -> scores[j])
                            .toArray();
            return some.length == 0
                    ? new double[scores.length]
                    : guarded(exponentials(scores, allowed, shift.applyAsDouble(some)));
        };
    }

    private static double[] softmax(double[] scores) {
        boolean[] all = new boolean[scores.length];
        Arrays.fill(all, true);
        return among(scores, all);
    }

    private static double[] among(double[] scores, boolean[] allowed) {
        return guarded(exponentials(scores, allowed, max(scores, allowed)));
    }

    private static double max(double[] scores, boolean[] allowed) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < scores.length; j++) {
            max = allowed[j] ? Math.max(max, scores[j]) : max;
        }
        return max;
    }

    private static double[] exponentials(double[] scores, boolean[] allowed, double shift) {
        double[] exps = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            exps[j] = allowed[j] ? Math.exp(scores[j] - shift) : 0;
        }
        return exps;
    }

    private static double[] guarded(double[] exps) {
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

    /** Forbidden places hold a number, but where nothing is allowed. */
    private static MaskedSoftmaxContract standIn(double number) {
        return (scores, allowed) ->
                none(allowed)
                        ? new double[scores.length]
                        : softmax(replaced(scores, allowed, number));
    }

    private static boolean none(boolean[] allowed) {
        return IntStream.range(0, allowed.length).noneMatch(j -> allowed[j]);
    }

    private static boolean[] not(boolean[] allowed) {
        boolean[] turned = new boolean[allowed.length];
        for (int j = 0; j < turned.length; j++) {
            turned[j] = !allowed[j];
        }
        return turned;
    }
}
