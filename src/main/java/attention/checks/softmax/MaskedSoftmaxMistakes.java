package attention.checks.softmax;

import attention.check.Mistakes;
import attention.exercise.MaskedSoftmaxContract;
import java.util.Arrays;

/** Wrong answers to MaskedSoftmax that learners write. */
final class MaskedSoftmaxMistakes {
    static final Mistakes<MaskedSoftmaxContract> ALL =
            Mistakes.<MaskedSoftmaxContract>none()
                    .add(
                            "mask-ignored",
                            "{place} is {got}, as if every key were allowed. Where does your code"
                                    + " ask allowed[j]?",
                            (scores, allowed) -> softmax(scores))
                    .add(
                            "mask-turned",
                            "{place} is {got}: your weights go to the forbidden keys. true means"
                                    + " \"may look\".",
                            (scores, allowed) -> among(scores, not(allowed)))
                    .add(
                            "mask-after-softmax",
                            "Your weights add up to {sum}: the forbidden keys took their share before"
                                    + " you set it to 0. Leave them out of the sum from the start.",
                            (scores, allowed) -> zeroed(softmax(scores), allowed))
                    .add(
                            "zero-for-minus-infinity",
                            "{place} is {got} instead of {expected}: a score of 0 (or times 0, or"
                                    + " Double.MIN_VALUE) still counts, because exp(0) is 1. A"
                                    + " forbidden key must not enter the sum at all.",
                            (scores, allowed) -> softmax(replaced(scores, allowed, 0)))
                    .add(
                            "large-negative-for-minus-infinity",
                            "Nothing was allowed, and {place} is {got}: all get the same. That is"
                                    + " what softmax does when one large negative number, such as"
                                    + " −1e9, stands in every place. Nothing allowed gives zeros.",
                            (scores, allowed) -> softmax(replaced(scores, allowed, -1e9)))
                    .add(
                            "large-negative-added",
                            "Nothing was allowed, and {place} is {got}, as if there were no mask: the"
                                    + " same large negative number added to every score changes no"
                                    + " weight. Nothing allowed gives zeros.",
                            (scores, allowed) -> softmax(lowered(scores, allowed)))
                    .add(
                            "nothing-allowed-gives-nan",
                            "Nothing was allowed, so your sum is 0, and 0 / 0 is {got}. Ask before"
                                    + " you divide: then all weights are {expected}.",
                            (scores, allowed) ->
                                    divided(exponentials(scores, allowed, max(scores, allowed))))
                    .add(
                            "maximum-of-all",
                            "{place} is {got} instead of {expected}: a forbidden score is in your"
                                    + " maximum (or you took the softmax of all and divided again)."
                                    + " Next to a large one every allowed exponential vanishes.",
                            (scores, allowed) ->
                                    guarded(
                                            exponentials(
                                                    scores,
                                                    allowed,
                                                    Arrays.stream(scores).max().orElse(0))))
                    .add(
                            "no-max-shift",
                            "{place} is {got} instead of {expected}: Math.exp of a large score is"
                                    + " infinite, of a very low one 0. Subtract the largest allowed"
                                    + " score first.",
                            (scores, allowed) -> guarded(exponentials(scores, allowed, 0)))
                    .add(
                            "max-starts-at-zero",
                            "{place} is {got} instead of {expected}: your largest score starts too"
                                    + " high (at 0, Double.MIN_VALUE, −1000 …) for allowed scores"
                                    + " that are all lower. Start at Double.NEGATIVE_INFINITY, and"
                                    + " pass over forbidden places.",
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
