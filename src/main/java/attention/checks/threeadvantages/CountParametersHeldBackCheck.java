package attention.checks.threeadvantages;

import static attention.checks.threeadvantages.Counting.RIGHT;
import static attention.checks.threeadvantages.Counting.table;
import static attention.checks.threeadvantages.Counting.when;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.CountParametersContract;

/** A published model, and counts that come out right only in whole numbers of full length. */
final class CountParametersHeldBackCheck extends CountParametersCheck {
    private static final int ODD = 50_001;
    private static final int HUGE = 400_000_001;

    @SuppressWarnings("NarrowCalculation") // the mistake itself
    private static final Mistakes<CountParametersContract> MISTAKES =
            Mistakes.<CountParametersContract>none()
                    .add(
                            "counted-in-float",
                            RIGHT.attention((d, h, b) -> (long) (4f * d * d + when(b, 4 * d))))
                    .add(
                            "counted-in-double",
                            RIGHT.attention((d, h, b) -> (long) (4.0 * d * d + when(b, 4 * d))))
                    .add(
                            "width-times-d-overflows",
                            RIGHT.convolution((w, d, b) -> table(w * d, d, b)));

    @Override
    public Mistakes<CountParametersContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 10, points = 1, needs = 5)
    void a_block_of_bert(Attempt<CountParametersContract> attempt) {
        attempt.asks(it -> it.encoderBlock(768, 12, 3072, true)).byHand().equalsReference();
    }

    @Part(number = 11, points = 1, needs = 8)
    void to_the_last_digit(Attempt<CountParametersContract> attempt) {
        attempt.asks(it -> it.attention(ODD, 3, true)).byHand().equalsReference();
        attempt.asks(it -> it.attention(HUGE, 1, true)).equalsReference();
        attempt.asks(it -> it.convolution(60_001, 40_000, false)).equalsReference();
    }
}
