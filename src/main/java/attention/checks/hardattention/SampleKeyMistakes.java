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
                    .add("falls-off-the-end", orElse(weights -> -1))
                    .add("one-past-the-end", orElse(weights -> weights.length))
                    .add(
                            "reads-past-the-end",
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
                            orElse(
                                    weights -> {
                                        throw new IllegalStateException("no key");
                                    }))
                    .add("last-key-whatever-its-weight", orElse(weights -> weights.length - 1))
                    .add("falls-back-to-the-first", orElse(weights -> 0))
                    .add(
                            "own-weight-only",
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
                            (weights, u) -> {
                                int best = 0;
                                for (int j = 1; j < weights.length; j++) {
                                    best = weights[j] > weights[best] ? j : best;
                                }
                                return best;
                            })
                    .add("all-alike", (weights, u) -> (int) (u * weights.length))
                    .add(
                            "added-too-late",
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
