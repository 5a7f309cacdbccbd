package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.drawn;
import static attention.checks.pieces.Grids.flipped;
import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.exercise.ProjectionsContract;
import attention.exercise.ProjectionsContract.Projected;
import attention.matrix.Matrix;

/**
 * Checks the three projections. First all tables are square and different, so that what is
 * exchanged or transposed gives numbers; from then on all lengths and widths differ.
 */
class ProjectionsCheck implements Check<ProjectionsContract> {
    /** Two books: comics, film. Who has comics asks for film; film is what it is found by. */
    private static final Matrix BOOKS = grid(new double[][] {{3, 1}, {1, 2}});

    private static final Matrix ASKS = grid(new double[][] {{0, 1}, {1, -1}});
    private static final Matrix FOUND = grid(new double[][] {{2, 1}, {0, 1}});
    private static final Matrix GIVES = grid(new double[][] {{10, 1}, {5, 3}});

    private static final Matrix INPUTS = numbers(4, 3, 1);
    private static final Matrix WQ = numbers(3, 2, 2);
    private static final Matrix WK = numbers(3, 2, 4);
    private static final Matrix WV = numbers(3, 5, 5);

    @Override
    public ProjectionsContract reference() {
        return (x, wq, wk, wv) -> new Projected(x.times(wq), x.times(wk), x.times(wv));
    }

    @Override
    public Mistakes<ProjectionsContract> mistakes() {
        return ProjectionsMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void three_rows_for_each_row(Attempt<ProjectionsContract> attempt) {
        attempt.calling("square", ProjectionsCheck::square).hasTheRightShape();
        attempt.calling("books", it -> it.project(BOOKS, ASKS, FOUND, GIVES)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void two_books_by_hand(Attempt<ProjectionsContract> attempt) {
        attempt.calling("books", it -> it.project(BOOKS, ASKS, FOUND, GIVES))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void every_width(Attempt<ProjectionsContract> attempt) {
        attempt.calling("square", ProjectionsCheck::square).equalsReference();
        attempt.calling("wide-values", it -> it.project(INPUTS, WQ, WK, WV)).equalsReference();
        Matrix narrow = WQ.colRange(0, 1);
        attempt.calling("narrow", it -> it.project(INPUTS, narrow, WK.colRange(1, 2), WV))
                .equalsReference();
        attempt.calling("one-row", it -> it.project(INPUTS.rowRange(1, 2), WQ, WK, WV))
                .equalsReference();
    }

    @Part(number = 4, points = 2, needs = 2)
    void any_sizes(Attempt<ProjectionsContract> attempt) {
        attempt.forAll(
                draw -> {
                    int d = draw.size(1, 4);
                    int width = draw.size(1, 4);
                    Matrix inputs = drawn(draw, draw.size(1, 5), d);
                    Matrix wq = drawn(draw, d, width);
                    Matrix wk = drawn(draw, d, width);
                    Matrix wv = drawn(draw, d, draw.size(1, 4));
                    attempt.asks(it -> it.project(inputs, wq, wk, wv)).equalsReference();
                });
    }

    @Part(number = 5, points = 1, needs = 2)
    void each_row_by_itself(Attempt<ProjectionsContract> attempt) {
        attempt.calling("flipped", it -> flippedBack(it.project(flipped(INPUTS), WQ, WK, WV)))
                .sameAs("wide-values", it -> it.project(INPUTS, WQ, WK, WV));
    }

    @Part(number = 6, points = 1, needs = 1)
    void nothing_else_changes(Attempt<ProjectionsContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Projected square(ProjectionsContract it) {
        return it.project(numbers(4, 3, 3), numbers(3, 3, 2), numbers(3, 3, 4), numbers(3, 3, 5));
    }

    private static Projected flippedBack(Projected it) {
        return new Projected(flipped(it.queries()), flipped(it.keys()), flipped(it.values()));
    }
}
