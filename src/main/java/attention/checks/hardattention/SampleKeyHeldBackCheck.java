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

    @Override
    public Mistakes<SampleKeyContract> mistakes() {
        return SampleKeyHeldBackMistakes.ALL.and(super.mistakes());
    }

    @Part(number = 9, points = 1, title = "however small, a weight is a weight", needs = 2)
    void however_small(Attempt<SampleKeyContract> attempt) {
        double[] first = {BILLIONTH, 1 - BILLIONTH};
        attempt.calling(
                        "the key for 2⁻³¹ = 4.7e-10 and what it leaves of 1, with u = 2⁻³²",
                        it -> it.pick(first, BILLIONTH / 2))
                .byHand("0 ≤ u < 4.7e-10 is key 0's piece, short as it is.")
                .equalsReference();
        double[] last = {1 - MILLIONTH, MILLIONTH};
        attempt.calling(
                        "the key for 1 − 2⁻²⁰ and 2⁻²⁰ = 9.5e-7, with u = 1 − 2⁻²¹",
                        it -> it.pick(last, 1 - MILLIONTH / 2))
                .byHand("1 − 9.5e-7 ≤ u < 1 is key 1's piece.")
                .equalsReference();
        double[] shortOf1 = {.5, .4999999, 1e-10, 0};
        attempt.calling(
                        "the key for .5, .4999999, 1e-10, 0 and the largest u below 1",
                        it -> it.pick(shortOf1, Math.nextDown(1.0)))
                .byHand("no sum is above u; the last key that has a weight is key 2.")
                .equalsReference();
    }
}
