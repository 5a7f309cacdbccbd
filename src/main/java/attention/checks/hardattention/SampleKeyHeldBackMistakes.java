package attention.checks.hardattention;

import attention.check.Mistakes;
import attention.exercise.SampleKeyContract;

/** Wrong answers to SampleKey that pass while no weight is as small as a millionth. */
final class SampleKeyHeldBackMistakes {
    private static final double LITTLE = 1e-6;

    static final Mistakes<SampleKeyContract> ALL =
            Mistakes.<SampleKeyContract>none()
                    .add(
                            "unlikely-keys-left-out",
                            "You drew {got} instead of {expected}: a weight below some small number"
                                    + " was taken for 0 and its key left out. Only the weight 0 itself"
                                    + " means never.",
                            (weights, u) -> find(weights, u, LITTLE, 2, 0))
                    .add(
                            "ends-a-little-early",
                            "You drew {got} instead of {expected}: your loop takes a sum that is"
                                    + " nearly 1 for the end. Keys may follow, and this u is theirs:"
                                    + " go on to the last key.",
                            (weights, u) -> find(weights, u, 0, 1 - LITTLE, 0))
                    .add(
                            "small-weight-taken-for-none-at-the-end",
                            "You drew {got} instead of {expected}: looking for the last key that has"
                                    + " a weight you passed over one whose weight is small. Compare"
                                    + " with 0, not with a small number.",
                            (weights, u) -> find(weights, u, 0, 2, LITTLE));

    private SampleKeyHeldBackMistakes() {}

    /**
     * Right with 0, 2 and 0.
     *
     * @param least keys whose weight is below it are left out
     * @param end where a sum counts as complete
     * @param none up to which weight a key cannot be the last
     */
    private static int find(double[] weights, double u, double least, double end, double none) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] >= least) {
                sum += weights[j];
                if (u < sum || sum > end) {
                    return j;
                }
            }
        }
        int last = weights.length - 1;
        while (last > 0 && weights[last] <= none) {
            last--;
        }
        return last;
    }
}
