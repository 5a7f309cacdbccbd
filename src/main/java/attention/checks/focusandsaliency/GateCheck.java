package attention.checks.focusandsaliency;

import static attention.checks.pieces.Vectors.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.GateContract;
import attention.matrix.Matrix;
import attention.model.Gate;
import attention.model.Linear;
import attention.model.Parameter;

/** Checks the gate: four places of three features, a table that is not symmetric. */
class GateCheck implements Check<GateContract> {
    private static final double[][] INPUTS = {{1, -2, 0}, {3, 1, -1}, {0, 2, 2}, {-1, 0, 1}};
    private static final double[][] W = {{1, 0, -1}, {2, -1, 0}, {0, 1, 1}};
    private static final double[] BIAS = {1, 0, -2};

    @Override
    public GateContract reference() {
        return (inputs, w, bias) ->
                new Gate(
                                new Linear(
                                        new Parameter("w", Matrix.of(w)),
                                        new Parameter("bias", Matrix.ofRow(bias))))
                        .output(Matrix.of(inputs))
                        .toArray();
    }

    @Override
    public Mistakes<GateContract> mistakes() {
        return GateMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void as_many_numbers_as_came_in(Attempt<GateContract> attempt) {
        attempt.asks(it -> it.gated(INPUTS, W, BIAS)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void one_place_by_hand(Attempt<GateContract> attempt) {
        double[][] one = {{6, -3}};
        double[][] w = {{0.5, -0.25}, {1, 0.5}};
        attempt.asks(it -> it.gated(one, w, numbers(3, 2))).byHand().equalsReference();
    }

    @Part(number = 3, points = 2, needs = 2)
    void four_places(Attempt<GateContract> attempt) {
        attempt.asks(it -> it.gated(INPUTS, W, BIAS)).byHand().equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void gates_wide_open_and_shut(Attempt<GateContract> attempt) {
        double[][] inputs = {{2, -3}, {-2, 3}};
        double[][] w = {{1000, 0}, {0, 1000}};
        attempt.asks(it -> it.gated(inputs, w, numbers(0, 0))).byHand().equalsReference();
    }

    @Part(number = 5, points = 1, needs = 2)
    void any_numbers(Attempt<GateContract> attempt) {
        attempt.forAll(
                draw -> {
                    int d = draw.size(1, 4);
                    double[][] inputs = draw.matrix(draw.size(1, 5), d);
                    double[][] w = draw.matrix(d, d);
                    double[] bias = draw.vector(d);
                    attempt.asks(it -> it.gated(inputs, w, bias)).equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<GateContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
