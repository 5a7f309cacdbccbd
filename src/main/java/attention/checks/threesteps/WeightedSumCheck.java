package attention.checks.threesteps;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
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
        return (weights, values) -> Matrix.row(weights).times(Matrix.of(values)).row(0);
    }

    @Override
    public Mistakes<WeightedSumContract> mistakes() {
        return WeightedSumMistakes.ALL;
    }

    @Part(number = 1, points = 1, title = "as wide as one value")
    void as_wide_as_one_value(Attempt<WeightedSumContract> attempt) {
        attempt.calling("the blend of three values of width 2", it -> it.context(WEIGHTS, VALUES))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, title = "three values by hand", needs = 1)
    void three_values_by_hand(Attempt<WeightedSumContract> attempt) {
        attempt.calling(
                        "the blend of (10, 2), (20, −4), (−30, 5) with the weights 0.5, 0.3, 0.2",
                        it -> it.context(WEIGHTS, VALUES))
                .byHand(
                        "0.5 · 10 + 0.3 · 20 + 0.2 · (−30) = 5, 0.5 · 2 + 0.3 · (−4) + 0.2 · 5 = 0.8.")
                .equalTo(new double[] {5, 0.8});
    }

    @Part(number = 3, points = 1, title = "weights that do not add up to 1", needs = 2)
    void weights_that_do_not_add_up_to_1(Attempt<WeightedSumContract> attempt) {
        double[] weights = {0.8, 0.6, -0.2};
        attempt.calling(
                        "the blend with the weights 0.8, 0.6, −0.2",
                        it -> it.context(weights, VALUES))
                .byHand("0.8 · 10 + 0.6 · 20 − 0.2 · (−30) = 26: use the weights as they are.")
                .equalsReference();
    }

    @Part(number = 4, points = 1, title = "any numbers", needs = 2)
    void any_numbers(Attempt<WeightedSumContract> attempt) {
        attempt.forAll(
                draw -> {
                    int count = draw.size(1, 6);
                    boolean shares = draw.below(2) == 1;
                    // Of shares such as 1/7, unlike of quarters, no two decimals tell all.
                    double[] weights = shares ? draw.weights(count) : draw.vector(count);
                    double[][] values = draw.matrix(count, draw.size(1, 5));
                    attempt.calling(
                                    "the blend of %s with the weights %s"
                                            .formatted(Draw.text(values), Draw.text(weights)),
                                    it -> it.context(weights, values))
                            .equalsReference();
                });
    }

    @Part(number = 5, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<WeightedSumContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
