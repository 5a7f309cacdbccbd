package attention.checks.threesteps;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.WeightedSumContract;
import attention.matrix.Matrix;

/** Checks the weighted sum. Three values of width 2: no number of rows equals one of columns. */
class WeightedSumCheck implements Check<WeightedSumContract> {
    private static final double[] WEIGHTS = {0.5, 0.3, 0.2};
    private static final double[][] VALUES = {{10, 2}, {20, -4}, {-30, 5}};

    @Override
    public WeightedSumContract reference() {
        return (weights, values) -> Matrix.ofRow(weights).times(Matrix.of(values)).row(0);
    }

    @Override
    public Mistakes<WeightedSumContract> mistakes() {
        return WeightedSumMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void as_wide_as_one_value(Attempt<WeightedSumContract> attempt) {
        attempt.calling("three-values", it -> it.context(WEIGHTS, VALUES)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_values_by_hand(Attempt<WeightedSumContract> attempt) {
        attempt.asks(it -> it.context(WEIGHTS, VALUES)).byHand().equalTo(new double[] {5, 0.8});
    }

    @Part(number = 3, points = 1, needs = 2)
    void weights_that_do_not_add_up_to_1(Attempt<WeightedSumContract> attempt) {
        double[] weights = {0.8, 0.6, -0.2};
        attempt.calling("below-zero", it -> it.context(weights, VALUES)).byHand().equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void any_numbers(Attempt<WeightedSumContract> attempt) {
        double[][] large = {{3_000, -40}, {-5_000, 2_000}};
        attempt.asks(it -> it.context(numbers(0.25, 30), large)).equalsReference();
        attempt.forAll(
                draw -> {
                    int count = draw.size(1, 6);
                    boolean shares = draw.below(2) == 1;
                    // Of shares such as 1/7, unlike of quarters, no two decimals tell all.
                    double[] weights = shares ? draw.weights(count) : draw.vector(count);
                    double[][] values = draw.matrix(count, draw.size(1, 5));
                    attempt.asks(it -> it.context(weights, values)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 1)
    void nothing_else_changes(Attempt<WeightedSumContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
