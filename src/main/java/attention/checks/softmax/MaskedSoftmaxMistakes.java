package attention.checks.softmax;

import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.overTheSum;
import static attention.checks.pieces.Vectors.softmax;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.checks.pieces.WrongSoftmaxes;
import attention.exercise.MaskedSoftmaxContract;
import java.util.function.DoubleUnaryOperator;
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
                .add(
                        "mask-after-softmax",
                        (scores, allowed) -> replaced(softmax(scores), allowed, weight -> 0))
                .add(
                        "zero-for-minus-infinity",
                        (scores, allowed) -> softmax(replaced(scores, allowed, score -> 0)))
                .add(
                        "large-negative-for-minus-infinity",
                        (scores, allowed) -> softmax(replaced(scores, allowed, score -> -1e9)))
                .add(
                        "large-negative-added",
                        (scores, allowed) -> softmax(replaced(scores, allowed, it -> it - 1e9)))
                .add(
                        "nothing-allowed-gives-nan",
                        (scores, allowed) ->
                                overTheSum(
                                        exponentials(
                                                scores, allowed, largest(some(scores, allowed)))))
                .add("stand-in-too-high", withForbidden(score -> -1e4))
                .add("large-negative-not-low-enough", withForbidden(score -> -1e9))
                .add(
                        "maximum-of-all",
                        (scores, allowed) ->
                                guarded(exponentials(scores, allowed, largest(scores))));
    }

    /** Something else than the largest allowed score is subtracted. */
    private static MaskedSoftmaxContract shifted(ToDoubleFunction<double[]> shift) {
        return (scores, allowed) -> {
            double[] some = some(scores, allowed);
            return some.length == 0
                    ? new double[scores.length]
                    : guarded(exponentials(scores, allowed, shift.applyAsDouble(some)));
        };
    }

    /** Another score at forbidden places, and zeros where nothing is allowed. */
    static MaskedSoftmaxContract withForbidden(DoubleUnaryOperator substitute) {
        return (scores, allowed) ->
                some(scores, allowed).length == 0
                        ? new double[scores.length]
                        : softmax(replaced(scores, allowed, substitute));
    }

    private static double[] among(double[] scores, boolean[] allowed) {
        return guarded(exponentials(scores, allowed, largest(some(scores, allowed))));
    }

    /** The allowed ones. */
    private static double[] some(double[] scores, boolean[] allowed) {
        return IntStream.range(0, scores.length)
                .filter(j -> allowed[j])
                .mapToDouble(j -> scores[j])
                .toArray();
    }

    private static double[] exponentials(double[] scores, boolean[] allowed, double shift) {
        double[] exps = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            exps[j] = allowed[j] ? Math.exp(scores[j] - shift) : 0;
        }
        return exps;
    }

    private static double[] guarded(double[] exps) {
        return total(exps) == 0 ? exps : overTheSum(exps);
    }

    private static double[] replaced(
            double[] numbers, boolean[] allowed, DoubleUnaryOperator substitute) {
        double[] replaced = numbers.clone();
        for (int j = 0; j < replaced.length; j++) {
            replaced[j] = allowed[j] ? replaced[j] : substitute.applyAsDouble(replaced[j]);
        }
        return replaced;
    }

    private static boolean[] not(boolean[] allowed) {
        boolean[] turned = new boolean[allowed.length];
        for (int j = 0; j < turned.length; j++) {
            turned[j] = !allowed[j];
        }
        return turned;
    }
}
