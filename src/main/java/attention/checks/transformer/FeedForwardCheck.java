package attention.checks.transformer;

import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.inOrder;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.FeedForwardContract;
import attention.matrix.Matrix;
import attention.model.FeedForward;

/**
 * Checks a feed-forward layer. Every row has hidden numbers on both sides of 0, and the result has
 * too, so that no bend is overlooked. One shape is square: only there an exchanged table is a
 * number, not an exception.
 */
class FeedForwardCheck implements Check<FeedForwardContract> {
    private static final Matrix ROW = Matrix.ofRow(1, 2);
    private static final Matrix W1 = grid(new double[][] {{1, -1, 2}, {1, 1, -3}});
    private static final Matrix B1 = Matrix.ofRow(-1, -3, 7);
    private static final Matrix W2 = grid(new double[][] {{1, -2}, {4, 1}, {3, 0.5}});
    private static final Matrix B2 = Matrix.ofRow(-12, 0.5);

    private static final Matrix ROWS = numbers(4, 3, 2);
    private static final Matrix LEFT = grid(new double[][] {{1, -2, 0.5}, {0, 1, -1}, {2, 1, 1}});
    private static final Matrix RIGHT = grid(new double[][] {{2, 0, 1}, {-1, 3, 0.5}, {1, -1, -2}});
    private static final Matrix BEFORE = Matrix.ofRow(0.5, -1, 1);
    private static final Matrix AFTER = Matrix.ofRow(-0.5, 2, 0);
    private static final int[] ORDER = {2, 0, 3, 1};

    @Override
    public FeedForwardContract reference() {
        return FeedForward.PLAIN;
    }

    @Override
    public Mistakes<FeedForwardContract> mistakes() {
        return FeedForwardMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void as_many_rows_and_columns(Attempt<FeedForwardContract> attempt) {
        attempt.calling("square", it -> it.output(ROWS, LEFT, BEFORE, RIGHT, AFTER))
                .hasTheRightShape();
        attempt.asks(it -> it.output(ROW, W1, B1, W2, B2)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void one_row_by_hand(Attempt<FeedForwardContract> attempt) {
        attempt.asks(it -> it.output(ROW, W1, B1, W2, B2)).byHand().equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void four_rows_through_square_tables(Attempt<FeedForwardContract> attempt) {
        attempt.calling("square", it -> it.output(ROWS, LEFT, BEFORE, RIGHT, AFTER))
                .equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void nothing_comes_through(Attempt<FeedForwardContract> attempt) {
        Matrix low = Matrix.ofRow(-90, -90, -90);
        attempt.calling("low", it -> it.output(ROWS, LEFT, low, RIGHT, AFTER))
                .byHand()
                .equalsReference();
        attempt.calling("cut", it -> it.output(ROWS, LEFT, BEFORE, Matrix.zeros(3, 3), AFTER))
                .byHand("4b")
                .equalsReference();
    }

    @Part(number = 5, points = 1, needs = 2)
    void rows_and_sizes(Attempt<FeedForwardContract> attempt) {
        attempt.calling(
                        "other-order",
                        it -> it.output(inOrder(ROWS, ORDER), LEFT, BEFORE, RIGHT, AFTER))
                .sameAs(
                        "ordered-afterwards",
                        it -> inOrder(it.output(ROWS, LEFT, BEFORE, RIGHT, AFTER), ORDER));
        Matrix none = Matrix.zeros(1, 3);
        attempt.calling("larger", it -> it.output(ROWS.scaled(4), LEFT, none, RIGHT, none))
                .sameAs(
                        "larger-afterwards",
                        it -> it.output(ROWS, LEFT, none, RIGHT, none).scaled(4));
    }

    @Part(number = 6, points = 2, needs = 2)
    void any_numbers(Attempt<FeedForwardContract> attempt) {
        attempt.forAll(
                draw -> {
                    int dModel = draw.size(1, 4);
                    int dFeedForward = draw.size(1, 5);
                    Matrix inputs = draw.grid(draw.size(1, 4), dModel);
                    Matrix w1 = draw.grid(dModel, dFeedForward);
                    Matrix b1 = draw.grid(1, dFeedForward);
                    Matrix w2 = draw.grid(dFeedForward, dModel);
                    Matrix b2 = draw.grid(1, dModel);
                    attempt.asks(it -> it.output(inputs, w1, b1, w2, b2)).equalsReference();
                });
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<FeedForwardContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
