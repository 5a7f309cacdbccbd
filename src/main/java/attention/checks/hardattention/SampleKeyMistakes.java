package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.exercise.SampleKeyContract;
import java.util.function.ToIntFunction;

/** Wrong answers to SampleKey that learners write. */
final class SampleKeyMistakes {
    static final Mistakes<SampleKeyContract> ALL =
            Mistakes.<SampleKeyContract>none()
                    .add(
                            "at-most",
                            "You drew {got} instead of {expected}: u stands exactly at the end of a"
                                    + " piece, and there the next one begins. Compare with <, not"
                                    + " with <=; else a key of weight 0 can be drawn.",
                            (weights, u) -> {
                                double sum = 0;
                                for (int j = 0; j < weights.length; j++) {
                                    sum += weights[j];
                                    if (u <= sum) {
                                        return j;
                                    }
                                }
                                return last(weights);
                            })
                    .add(
                            "falls-off-the-end",
                            "You drew {got}, which is no key: the sum of the weights is a little"
                                    + " below 1, u is not smaller, and your loop ends without an"
                                    + " answer. Return the last key that has a weight: {expected}.",
                            orElse(weights -> -1))
                    .add(
                            "one-past-the-end",
                            "You drew {got}, one more than there are: the weights add up to a little"
                                    + " less than 1 by rounding, and u is not smaller. The last key"
                                    + " that has a weight is {expected}.",
                            orElse(weights -> weights.length))
                    .add(
                            "reads-past-the-end",
                            "{got}: your loop goes on while u is not below the sum, and rounding"
                                    + " keeps the sum below 1 for ever. It has to end with the last"
                                    + " key as well.",
                            (weights, u) -> {
                                int j = 0;
                                double sum = weights[0];
                                while (u >= sum) {
                                    j++;
                                    sum += weights[j];
                                }
                                return j;
                            })
                    .add(
                            "gives-up-at-the-end",
                            "{got}: that no end of a piece is above u is no error of the caller. The"
                                    + " weights add up to a little less than 1 by rounding: return"
                                    + " the last key that has a weight.",
                            orElse(
                                    weights -> {
                                        throw new IllegalStateException("no key");
                                    }))
                    .add(
                            "last-key-whatever-its-weight",
                            "You drew {got}, the last key, but its weight is 0. Where rounding leaves"
                                    + " u above the sum, the last key that *has* a weight is drawn:"
                                    + " {expected}.",
                            orElse(weights -> weights.length - 1))
                    .add(
                            "falls-back-to-the-first",
                            "You drew {got}: u is close to 1, the loop found nothing, and the index"
                                    + " that you return still has its first value. The end of the"
                                    + " ruler belongs to the last key with a weight: {expected}.",
                            orElse(weights -> 0))
                    .add(
                            "own-weight-only",
                            "You drew {got} instead of {expected}: u is compared with each weight"
                                    + " alone. A key's piece begins where the one before ends:"
                                    + " compare with the sum so far.",
                            (weights, u) -> {
                                for (int j = 0; j < weights.length; j++) {
                                    if (u < weights[j]) {
                                        return j;
                                    }
                                }
                                return last(weights);
                            })
                    .add(
                            "largest-weight",
                            "You drew {got}, the key with the largest weight, whatever u is. That is"
                                    + " HardAttention; here u decides.",
                            (weights, u) -> {
                                int best = 0;
                                for (int j = 1; j < weights.length; j++) {
                                    best = weights[j] > weights[best] ? j : best;
                                }
                                return best;
                            })
                    .add(
                            "all-alike",
                            "You drew {got}, which is u times the number of keys, cut to int: each"
                                    + " key as often as any other. The weights have no say.",
                            (weights, u) -> (int) (u * weights.length))
                    .add(
                            "added-too-late",
                            "You drew {got} instead of {expected}: u is compared with the sum before"
                                    + " the key's own weight is in it. Add first, then ask.",
                            (weights, u) -> {
                                double sum = 0;
                                for (int j = 0; j < weights.length; j++) {
                                    if (u < sum) {
                                        return j;
                                    }
                                    sum += weights[j];
                                }
                                return last(weights);
                            })
                    .add(
                            "sum-is-an-int",
                            "You drew {got} instead of {expected}, always the last key: your sum is"
                                    + " an int. sum += 0.3 leaves an int as it was, and Java says"
                                    + " nothing. Make it a double.",
                            (weights, u) -> {
                                int sum = 0;
                                for (int j = 0; j < weights.length; j++) {
                                    sum += (int) weights[j];
                                    if (u < sum) {
                                        return j;
                                    }
                                }
                                return last(weights);
                            })
                    .add(
                            "from-the-end",
                            "You drew {got} instead of {expected}: your ruler begins with the last"
                                    + " key. Add up in order, from index 0.",
                            (weights, u) -> {
                                double sum = 0;
                                for (int j = weights.length - 1; j >= 0; j--) {
                                    sum += weights[j];
                                    if (u < sum) {
                                        return j;
                                    }
                                }
                                return 0;
                            });

    private SampleKeyMistakes() {}

    /** Right, but for what follows the loop. */
    private static SampleKeyContract orElse(ToIntFunction<double[]> otherwise) {
        return (weights, u) -> {
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                sum += weights[j];
                if (u < sum) {
                    return j;
                }
            }
            return otherwise.applyAsInt(weights);
        };
    }

    private static int last(double[] weights) {
        int last = weights.length - 1;
        while (last > 0 && weights[last] == 0) {
            last--;
        }
        return last;
    }
}
