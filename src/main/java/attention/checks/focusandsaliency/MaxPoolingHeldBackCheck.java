package attention.checks.focusandsaliency;

import static attention.checks.pieces.Vectors.largest;

import attention.check.Attempt;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.MaxPoolingContract;
import java.util.Arrays;

/** Small numbers beside huge ones, and more places than anybody counts. */
final class MaxPoolingHeldBackCheck extends MaxPoolingCheck {
    private static final int MANY = 3_000;
    private static final int ENOUGH = 1_000;

    private static final Mistakes<MaxPoolingContract> MISTAKES =
            Mistakes.<MaxPoolingContract>none()
                    .add(
                            "largest-by-sum-and-difference",
                            MaxPoolingMistakes.column(
                                    it ->
                                            Arrays.stream(it)
                                                    .reduce((a, b) -> (a + b + Math.abs(a - b)) / 2)
                                                    .orElse(Double.NaN)))
                    .add(
                            "a-thousand-places",
                            MaxPoolingMistakes.column(
                                    it -> largest(Arrays.copyOf(it, Math.min(ENOUGH, it.length)))));

    @Override
    public Mistakes<MaxPoolingContract> mistakes() {
        return MISTAKES.and(super.mistakes());
    }

    @Part(number = 6, points = 1, needs = 2)
    void small_beside_huge(Attempt<MaxPoolingContract> attempt) {
        double[][] inputs = {{-1e20, 3}, {3, -1e20}, {-1e20, 2}};
        attempt.asks(it -> it.pooled(inputs)).byHand().equalsReference();
    }

    @Part(number = 7, points = 1, needs = 2)
    void thousands_of_places(Attempt<MaxPoolingContract> attempt) {
        double[][] inputs = new double[MANY][];
        for (int i = 0; i < MANY; i++) {
            inputs[i] = new double[] {i, MANY - i};
        }
        attempt.calling("thousands-of-places", it -> it.pooled(inputs)).byHand().equalsReference();
    }
}
