package attention.checks.seq2seq;

import static attention.checks.pieces.Grids.drawn;
import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.inOrder;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.BahdanauScoreContract;
import attention.matrix.Matrix;
import attention.model.BahdanauScore;

/**
 * Checks the additive score in its two halves: what is prepared of the states, and what is left for
 * each query. Square tables that are not symmetric tell a table that is turned around, others
 * refuse it.
 */
class BahdanauScoreCheck implements Check<BahdanauScoreContract> {
    /** Three states of width 3, hidden width 2, a query of width 2. */
    private static final Matrix STATES = grid(new double[][] {{1, 1, 0}, {0, 2, 0}, {0, 1, 2}});

    private static final Matrix WK = grid(new double[][] {{1, 0, -1}, {0, 1, 0}});
    private static final Matrix PREPARED = grid(new double[][] {{1, 1}, {0, 2}, {-2, 1}});
    private static final Matrix QUERY = Matrix.ofRow(1, 2);
    private static final Matrix WQ = grid(new double[][] {{-1, 1}, {0, -1}});
    private static final Matrix V = Matrix.ofRow(2, 1);

    /** Five states of width 4, hidden width 3, a query of width 2. */
    private static final Matrix FIVE = numbers(5, 4, 2);

    private static final Matrix FIVE_WK = numbers(3, 4, 5).scaled(0.5);
    private static final Matrix FIVE_QUERY = Matrix.ofRow(0.5, -1.5);
    private static final Matrix FIVE_WQ = numbers(3, 2, 4).scaled(0.5);
    private static final Matrix FIVE_V = Matrix.ofRow(1.5, -0.5, 2);

    /** All widths 2, so that whatever is exchanged fits. */
    private static final Matrix SQUARE = grid(new double[][] {{1, -0.5}, {0.5, 1}});

    private static final Matrix OTHER_SQUARE = grid(new double[][] {{0.5, 1}, {-1, 0.25}});

    @Override
    public BahdanauScoreContract reference() {
        return BahdanauScore.ADDITIVE;
    }

    @Override
    public Mistakes<BahdanauScoreContract> mistakes() {
        return BahdanauScoreMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_state_and_a_score(Attempt<BahdanauScoreContract> attempt) {
        attempt.asks(it -> it.prepare(FIVE.colRange(0, 2), SQUARE)).hasTheRightShape();
        attempt.asks(it -> it.scores(QUERY, FIVE.colRange(0, 2), SQUARE, V)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_states_by_hand(Attempt<BahdanauScoreContract> attempt) {
        attempt.asks(it -> it.prepare(STATES, WK)).byHand().equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void three_scores_by_hand(Attempt<BahdanauScoreContract> attempt) {
        attempt.asks(it -> it.scores(QUERY, PREPARED, WQ, V)).byHand().equalsReference();
    }

    @Part(number = 4, points = 2, needs = 1)
    void tables_that_turn(Attempt<BahdanauScoreContract> attempt) {
        Matrix states = FIVE.colRange(1, 3);
        attempt.asks(it -> it.prepare(states, SQUARE)).equalsReference();
        attempt.asks(it -> it.scores(QUERY, states, OTHER_SQUARE, V)).equalsReference();
        attempt.calling("five", BahdanauScoreCheck::five).equalsReference();
    }

    @Part(number = 5, points = 1, needs = 3)
    void one_state_and_large_numbers(Attempt<BahdanauScoreContract> attempt) {
        attempt.asks(it -> it.scores(QUERY, PREPARED.rows(2), WQ, V)).byHand().equalsReference();
        attempt.asks(it -> it.scores(QUERY.scaled(1000), PREPARED, WQ, V))
                .byHand("5b")
                .equalsReference();
    }

    @Part(number = 6, points = 1, needs = 2)
    void any_states(Attempt<BahdanauScoreContract> attempt) {
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 4);
                    Matrix states = drawn(draw, draw.size(1, 5), width);
                    Matrix wk = drawn(draw, draw.size(1, 4), width);
                    attempt.asks(it -> it.prepare(states, wk)).equalsReference();
                });
    }

    @Part(number = 7, points = 2, needs = 3)
    void any_query(Attempt<BahdanauScoreContract> attempt) {
        attempt.forAll(
                draw -> {
                    int hidden = draw.size(1, 4);
                    int width = draw.size(1, 4);
                    Matrix query = drawn(draw, 1, width);
                    Matrix prepared = drawn(draw, draw.size(1, 5), hidden);
                    Matrix wq = drawn(draw, hidden, width).scaled(0.5);
                    Matrix v = drawn(draw, 1, hidden);
                    attempt.asks(it -> it.scores(query, prepared, wq, v)).equalsReference();
                });
    }

    @Part(
            number = 8,
            points = 1,
            needs = {2, 3})
    void another_order(Attempt<BahdanauScoreContract> attempt) {
        int[] order = {3, 0, 4, 1, 2};
        Matrix turned = inOrder(FIVE, order);
        attempt.calling(
                        "turned",
                        it -> it.scores(FIVE_QUERY, it.prepare(turned, FIVE_WK), FIVE_WQ, FIVE_V))
                .sameAs("picked", it -> inOrder(five(it).transpose(), order).transpose());
    }

    @Part(number = 9, points = 1, needs = 1)
    void nothing_else_changes(Attempt<BahdanauScoreContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Matrix five(BahdanauScoreContract it) {
        return it.scores(FIVE_QUERY, it.prepare(FIVE, FIVE_WK), FIVE_WQ, FIVE_V);
    }
}
