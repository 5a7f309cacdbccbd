package attention.checks.hardattention;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.runningSums;

import attention.check.Mistakes;
import attention.exercise.SampleKeyContract;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Wrong answers to SampleKey that learners write. */
final class SampleKeyMistakes {
    static final Mistakes<SampleKeyContract> ALL =
            Mistakes.<SampleKeyContract>none()
                    // u is at most an end where it is below the next number.
                    .add("at-most", ends(weights -> each(runningSums(weights), Math::nextUp)))
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
                    .add("own-weight-only", ends(weights -> weights))
                    .add("largest-weight", (weights, u) -> best(weights))
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
                            ends(weights -> runningSums(each(weights, weight -> (int) weight))))
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

    /** Other ends of the pieces. */
    private static SampleKeyContract ends(UnaryOperator<double[]> ends) {
        return (weights, u) -> pick(ends.apply(weights), u, end -> last(weights));
    }

    /** Right, but for what follows the loop. */
    private static SampleKeyContract orElse(ToIntFunction<double[]> otherwise) {
        return (weights, u) -> pick(runningSums(weights), u, otherwise);
    }

    private static int pick(double[] ends, double u, ToIntFunction<double[]> otherwise) {
        for (int j = 0; j < ends.length; j++) {
            if (u < ends[j]) {
                return j;
            }
        }
        return otherwise.applyAsInt(ends);
    }

    private static int last(double[] weights) {
        int last = weights.length - 1;
        while (last > 0 && weights[last] == 0) {
            last--;
        }
        return last;
    }
}
