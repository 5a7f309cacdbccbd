package attention.checks.lstmattention;

import static attention.checks.pieces.Grids.drawn;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.LstmCellContract;
import attention.exercise.LstmCellContract.Parameters;
import attention.exercise.LstmCellContract.State;
import attention.matrix.Matrix;
import attention.model.LstmCell;

/**
 * Checks the LSTM cell. The first step, whose output and cell are zeros, hides five mistakes: here
 * every step has something before it.
 */
class LstmCellCheck implements Check<LstmCellContract> {
    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);
    private static final double OPEN = 40;
    private static final double SHUT = -40;
    private static final int STEPS = 5;

    private static final Matrix INPUTS = numbers(3, 4, 1);
    private static final State BEFORE = new State(numbers(3, 2, 4), numbers(3, 2, 6));
    private static final Parameters TABLES =
            new Parameters(numbers(4, 8, 2), numbers(2, 8, 5), numbers(1, 8, 3));

    @Override
    public LstmCellContract reference() {
        return LstmCell::step;
    }

    @Override
    public Mistakes<LstmCellContract> mistakes() {
        return LstmCellMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void an_output_and_a_cell_for_each_sequence(Attempt<LstmCellContract> attempt) {
        attempt.calling("three", LstmCellCheck::three).hasTheRightShape();
    }

    @Part(number = 2, points = 3, needs = 1)
    void one_step_by_hand(Attempt<LstmCellContract> attempt) {
        Parameters tables =
                new Parameters(
                        Matrix.ofRow(-LN2, LN2, 0, 0),
                        Matrix.ofRow(0, 2 * LN2, 2 * LN2, 0),
                        Matrix.ofRow(0, 0, 0, LN3));
        State before = new State(Matrix.ofRow(0.5), Matrix.ofRow(-1));
        attempt.calling("by-hand", it -> it.next(Matrix.ofRow(1), before, tables))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void gates_wide_open_and_shut(Attempt<LstmCellContract> attempt) {
        double[] input = {OPEN, SHUT, SHUT};
        double[] forget = {SHUT, OPEN, SHUT};
        double[] candidate = {LN3, LN2, LN2};
        double[] output = {OPEN, OPEN, OPEN};
        Parameters tables = opened(input, forget, candidate, output);
        State before = new State(Matrix.ofRow(0, 0, 0), Matrix.ofRow(0.5, -2, 3));
        attempt.calling("open-and-shut", it -> it.next(Matrix.ofRow(0), before, tables))
                .byHand()
                .equalsReference();
    }

    @Part(number = 4, points = 2, needs = 1)
    void several_sequences(Attempt<LstmCellContract> attempt) {
        attempt.calling("three", LstmCellCheck::three).equalsReference();
        attempt.calling("last-alone", LstmCellCheck::lastAlone)
                .sameAs("last-of-three", it -> lastRow(three(it)));
    }

    @Part(
            number = 5,
            points = 1,
            needs = {2, 3})
    void step_after_step(Attempt<LstmCellContract> attempt) {
        Matrix kept = Matrix.ofRow(-2, 5);
        double[] open = {OPEN, OPEN};
        double[] shut = {SHUT, SHUT};
        double[] half = {0, 0};
        double[] candidate = {LN2, -LN3};
        Parameters keeps = opened(shut, open, candidate, half);
        attempt.calling("kept", it -> after(it, new State(Matrix.zeros(1, 2), kept), keeps))
                .byHand()
                .equalTo(new State(kept.tanh().scaled(0.5), kept));
        Parameters counts = opened(open, open, candidate, open);
        State nothing = new State(Matrix.zeros(1, 2), Matrix.zeros(1, 2));
        attempt.calling("counted", it -> after(it, nothing, counts)).byHand("5b").equalsReference();
    }

    @Part(
            number = 6,
            points = 2,
            needs = {2, 4})
    void any_sizes(Attempt<LstmCellContract> attempt) {
        attempt.forAll(
                draw -> {
                    int n = draw.size(1, 4);
                    int dInput = draw.size(1, 4);
                    int d = draw.size(1, 3);
                    Matrix inputs = drawn(draw, n, dInput);
                    State before = new State(drawn(draw, n, d), drawn(draw, n, d));
                    Parameters tables =
                            new Parameters(
                                    drawn(draw, dInput, 4 * d),
                                    drawn(draw, d, 4 * d),
                                    drawn(draw, 1, 4 * d));
                    attempt.calling(
                                    "any",
                                    it -> it.next(inputs, before, tables),
                                    "n",
                                    n,
                                    "dInput",
                                    dInput,
                                    "d",
                                    d)
                            .equalsReference();
                });
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<LstmCellContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static State three(LstmCellContract it) {
        return it.next(INPUTS, BEFORE, TABLES);
    }

    private static State lastAlone(LstmCellContract it) {
        return it.next(INPUTS.rows(2), lastRow(BEFORE), TABLES);
    }

    private static State lastRow(State states) {
        return new State(states.output().rows(2), states.cell().rows(2));
    }

    /** Inputs and old outputs do not count: each gate stands as its part of the bias says. */
    static Parameters opened(double[] input, double[] forget, double[] candidate, double[] output) {
        Matrix bias =
                Matrix.ofRow(input)
                        .beside(Matrix.ofRow(forget))
                        .beside(Matrix.ofRow(candidate))
                        .beside(Matrix.ofRow(output));
        int d = input.length;
        return new Parameters(Matrix.zeros(1, 4 * d), Matrix.zeros(d, 4 * d), bias);
    }

    private static State after(LstmCellContract it, State start, Parameters tables) {
        State state = start;
        for (int step = 0; step < STEPS; step++) {
            state = it.next(Matrix.ofRow(step), state, tables);
        }
        return state;
    }
}
