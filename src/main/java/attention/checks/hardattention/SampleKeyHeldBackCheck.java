package attention.checks.hardattention;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.SampleKeyContract;

/** Keys that are hardly ever drawn: the first, the last, and one behind the rounding. */
final class SampleKeyHeldBackCheck extends SampleKeyCheck {
    /** Powers of 2, so that a float holds the first, and the second and what it leaves of 1. */
    private static final double BILLIONTH = Math.scalb(1.0, -31);

    private static final double MILLIONTH = Math.scalb(1.0, -20);
    private static final double LITTLE = 1e-6;

    private static final Mistakes<SampleKeyContract> MISTAKES =
            Mistakes.<SampleKeyContract>none()
                    .add("unlikely-keys-left-out", (weights, u) -> find(weights, u, LITTLE, 2, 0))
                    .add("ends-a-little-early", (weights, u) -> find(weights, u, 0, 1 - LITTLE, 0))
                    .add(
                            "small-weight-taken-for-none-at-the-end",
                            (weights, u) -> find(weights, u, 0, 2, LITTLE));

    @Override
    public Mistakes<SampleKeyContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 9, points = 1, needs = 2)
    void however_small(Attempt<SampleKeyContract> attempt) {
        double[] first = {BILLIONTH, 1 - BILLIONTH};
        attempt.calling("first-unlikely", it -> it.pick(first, BILLIONTH / 2))
                .byHand()
                .equalsReference();
        double[] last = {1 - MILLIONTH, MILLIONTH};
        attempt.calling("last-unlikely", it -> it.pick(last, 1 - MILLIONTH / 2))
                .byHand("9b")
                .equalsReference();
        double[] shortOf1 = {.5, .4999999, 1e-10, 0};
        attempt.calling("short-of-1", it -> it.pick(shortOf1, Math.nextDown(1.0)))
                .byHand("9c")
                .equalsReference();
    }

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
