package attention.checks.focusandsaliency;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.MaxPoolingContract;
import attention.matrix.Matrix;
import attention.model.MaxPooling;

/** Checks max pooling: three places of four features, none of them the largest in all. */
class MaxPoolingCheck implements Check<MaxPoolingContract> {
    private static final double[][] INPUTS = {{4, -2, 1, 2}, {-2, -3, 2, 1}, {3, -1, 5, -4}};

    /** Below what people start a largest number at, one column after the other. */
    private static final double[][] FAR_BELOW = {
        {-0.5, -2e3, -2e6, -4e30}, {-3, -5e3, -3e6, -5e30}
    };

    @Override
    public MaxPoolingContract reference() {
        return inputs -> new MaxPooling().output(Matrix.of(inputs)).row(0);
    }

    @Override
    public Mistakes<MaxPoolingContract> mistakes() {
        return MaxPoolingMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void one_number_for_each_feature(Attempt<MaxPoolingContract> attempt) {
        attempt.asks(it -> it.pooled(INPUTS)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_places_by_hand(Attempt<MaxPoolingContract> attempt) {
        attempt.asks(it -> it.pooled(INPUTS)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void nothing_above_zero(Attempt<MaxPoolingContract> attempt) {
        attempt.asks(it -> it.pooled(FAR_BELOW)).byHand().equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void any_numbers(Attempt<MaxPoolingContract> attempt) {
        attempt.forAll(
                draw -> {
                    double[][] inputs = draw.matrix(draw.size(1, 6), draw.size(1, 5));
                    attempt.asks(it -> it.pooled(inputs)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 1)
    void nothing_else_changes(Attempt<MaxPoolingContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
