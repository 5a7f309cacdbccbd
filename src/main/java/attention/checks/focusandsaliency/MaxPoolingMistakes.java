package attention.checks.focusandsaliency;

import static attention.checks.pieces.Rows.transposed;
import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.mean;
import static attention.checks.pieces.Vectors.softmax;
import static attention.checks.pieces.Vectors.total;

import attention.check.Mistakes;
import attention.exercise.MaxPoolingContract;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Wrong answers to MaxPooling that learners write. */
final class MaxPoolingMistakes {
    static final Mistakes<MaxPoolingContract> ALL =
            Mistakes.<MaxPoolingContract>none()
                    .add("one-for-each-place", inputs -> right(transposed(inputs)))
                    .add(
                            "one-number-for-all",
                            inputs -> {
                                double[] same = right(inputs);
                                Arrays.fill(same, largest(same));
                                return same;
                            })
                    .add("starts-at-zero", column(it -> Math.max(0, largest(it))))
                    .add("starts-at-minus-a-thousand", column(it -> Math.max(-1e3, largest(it))))
                    .add("starts-at-minus-a-million", column(it -> Math.max(-1e6, largest(it))))
                    .add("starts-at-minus-a-billion", column(it -> Math.max(-1e9, largest(it))))
                    .add(
                            "starts-at-the-first-of-all",
                            inputs -> each(right(inputs), it -> Math.max(inputs[0][0], it)))
                    .add("mean", column(it -> mean(it)))
                    .add("added-up", column(it -> total(it)))
                    .add("smallest", column(it -> -largest(each(it, x -> -x))))
                    .add("farthest-from-zero", column(it -> it[best(each(it, Math::abs))]))
                    .add("size-without-sign", column(it -> largest(each(it, Math::abs))))
                    .add("whole-place", MaxPoolingMistakes::placeWithTheLargestSum)
                    .add("place-instead-of-number", column(it -> best(it)))
                    .add("softmax-mean", column(it -> dot(softmax(it), it)))
                    .add("last-place-left-out", column(it -> among(it, 0, it.length - 1)))
                    .add("first-place-left-out", column(it -> among(it, 1, it.length)))
                    .add("runs-on", MaxPoolingMistakes::neverStartedAnew)
                    .add("last-larger-than-the-one-before", column(MaxPoolingMistakes::climbed))
                    .add("stops-at-the-first-larger", column(MaxPoolingMistakes::firstLarger))
                    .add("cut-to-int", column(it -> (int) largest(it)))
                    .add(
                            "inputs-overwritten",
                            inputs -> {
                                inputs[0] = right(inputs);
                                return inputs[0].clone();
                            });

    private MaxPoolingMistakes() {}

    static MaxPoolingContract column(ToDoubleFunction<double[]> pooled) {
        return inputs -> Arrays.stream(transposed(inputs)).mapToDouble(pooled).toArray();
    }

    private static double[] right(double[][] inputs) {
        return column(it -> largest(it)).pooled(inputs);
    }

    private static double among(double[] numbers, int first, int end) {
        return numbers.length == 1 ? numbers[0] : largest(Arrays.copyOfRange(numbers, first, end));
    }

    private static double[] placeWithTheLargestSum(double[][] inputs) {
        return inputs[best(Arrays.stream(inputs).mapToDouble(it -> total(it)).toArray())].clone();
    }

    private static double[] neverStartedAnew(double[][] inputs) {
        double[] pooled = right(inputs);
        for (int k = 1; k < pooled.length; k++) {
            pooled[k] = Math.max(pooled[k], pooled[k - 1]);
        }
        return pooled;
    }

    private static double firstLarger(double[] numbers) {
        return Arrays.stream(numbers).filter(it -> it > numbers[0]).findFirst().orElse(numbers[0]);
    }

    private static double climbed(double[] numbers) {
        double last = numbers[0];
        for (int i = 1; i < numbers.length; i++) {
            last = numbers[i] > numbers[i - 1] ? numbers[i] : last;
        }
        return last;
    }
}
