package attention.checks.seq2seq;

import static attention.checks.pieces.Grids.drawn;
import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.RecurrentCellContract;
import attention.exercise.RecurrentCellContract.Parameters;
import attention.matrix.Matrix;
import attention.model.RecurrentCell;

/**
 * Checks the plain cell. In a first step the state is zero, and whoever forgets it, adds it or
 * turns its table around is right there: most questions are about a later one. No table is
 * symmetric, and there is more than one sequence, except where a person computes along.
 */
class RecurrentCellCheck implements Check<RecurrentCellContract> {
    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);

    private static final Parameters SMALL =
            new Parameters(
                    grid(new double[][] {{1, 0}, {1, 1}}),
                    grid(new double[][] {{1, 2}, {1, 0}}),
                    Matrix.ofRow(1, -0.5));

    /** Reads the words (1, 0) and (0, 1) and remembers in which order they came. */
    private static final Parameters ORDER =
            new Parameters(
                    grid(new double[][] {{LN2, 0}, {0, LN3}}),
                    grid(new double[][] {{0, 5 * LN2 / 3}, {5 * LN3 / 4, 0}}),
                    Matrix.ofRow(0, 0));

    private static final Parameters WIDE =
            new Parameters(numbers(3, 2, 1), numbers(2, 2, 3), Matrix.ofRow(0.5, -0.25));

    private static final Matrix INPUTS = numbers(4, 3, 2);
    private static final Matrix STATES =
            grid(new double[][] {{0.5, -0.25}, {-0.75, 0.5}, {0.25, 1}, {0, -0.5}});

    @Override
    public RecurrentCellContract reference() {
        return RecurrentCell.PLAIN;
    }

    @Override
    public Mistakes<RecurrentCellContract> mistakes() {
        return RecurrentCellMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_state_for_each_sequence(Attempt<RecurrentCellContract> attempt) {
        attempt.asks(RecurrentCellCheck::two).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void two_sequences_by_hand(Attempt<RecurrentCellContract> attempt) {
        attempt.asks(RecurrentCellCheck::two).byHand().equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void two_words_in_two_orders(Attempt<RecurrentCellContract> attempt) {
        Matrix first = Matrix.identity(2);
        Matrix second = first.rows(1, 0);
        attempt.calling("first-word", it -> it.next(first, Matrix.zeros(2, 2), ORDER))
                .byHand()
                .equalsReference();
        Matrix states = grid(new double[][] {{0.6, 0}, {0, 0.8}});
        attempt.calling("second-word", it -> it.next(second, states, ORDER))
                .byHand("3b")
                .equalsReference();
    }

    @Part(number = 4, points = 2, needs = 1)
    void all_widths_differ(Attempt<RecurrentCellContract> attempt) {
        attempt.calling("four", it -> it.next(INPUTS, STATES, WIDE)).equalsReference();
        Matrix noStates = Matrix.zeros(4, 2);
        attempt.calling("four-first", it -> it.next(INPUTS, noStates, WIDE)).equalsReference();
        Matrix noInputs = Matrix.zeros(4, 3);
        attempt.calling("four-silent", it -> it.next(noInputs, STATES, WIDE)).equalsReference();
    }

    @Part(number = 5, points = 1, needs = 2)
    void large_numbers(Attempt<RecurrentCellContract> attempt) {
        Matrix inputs = grid(new double[][] {{1600, -800}, {-1600, 800}});
        Matrix states = grid(new double[][] {{1, -1}, {-1, 1}});
        attempt.asks(it -> it.next(inputs, states, SMALL)).byHand().equalsReference();
    }

    @Part(
            number = 6,
            points = 3,
            needs = {2, 4})
    void any_sizes(Attempt<RecurrentCellContract> attempt) {
        attempt.forAll(
                draw -> {
                    int count = draw.size(1, 4);
                    int width = draw.size(1, 4);
                    int dX = draw.size(1, 4);
                    Matrix inputs = drawn(draw, count, dX);
                    Matrix states = drawn(draw, count, width);
                    Parameters p = parameters(draw, dX, width);
                    attempt.asks(it -> it.next(inputs, states, p)).equalsReference();
                });
    }

    @Part(number = 7, points = 1, needs = 4)
    void no_sequence_knows_of_another(Attempt<RecurrentCellContract> attempt) {
        attempt.calling("four", it -> it.next(INPUTS, STATES, WIDE))
                .sameAs("one-by-one", RecurrentCellCheck::oneByOne);
    }

    @Part(number = 8, points = 1, needs = 1)
    void nothing_else_changes(Attempt<RecurrentCellContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** As many sequences as numbers: what is turned around fits, and has numbers of its own. */
    private static Matrix two(RecurrentCellContract it) {
        Matrix inputs = grid(new double[][] {{2, -1}, {0, 1}});
        Matrix states = grid(new double[][] {{0.5, -1}, {-1, 0}});
        return it.next(inputs, states, SMALL);
    }

    private static Matrix oneByOne(RecurrentCellContract it) {
        Matrix[] rows = new Matrix[INPUTS.rows()];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = it.next(INPUTS.rows(r), STATES.rows(r), WIDE);
        }
        return rows[0].below(rows[1], rows[2], rows[3]);
    }

    private static Parameters parameters(Draw draw, int dX, int width) {
        return new Parameters(
                drawn(draw, dX, width).scaled(0.5),
                drawn(draw, width, width).scaled(0.5),
                drawn(draw, 1, width));
    }
}
