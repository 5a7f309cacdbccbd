package attention.checks.cnnattention;

import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.exercise.ConvolutionContract;
import attention.exercise.ConvolutionContract.Kernel;
import attention.matrix.Matrix;
import attention.model.Convolution;

/**
 * Checks the convolution. A kernel with one number for each neighbour cannot tell how its rows are
 * grouped, nor a text of zeros at its ends what lies beyond them; so widths, columns and filters
 * differ, and some features are negative.
 */
class ConvolutionCheck implements Check<ConvolutionContract> {
    private static final Matrix FIVE = Matrix.ofColumn(1, 2, 3, 1, 0);
    private static final Kernel ONE_NUMBER = new Kernel(Matrix.ofColumn(1, 2, -1), Matrix.ofRow(1));

    private static final Matrix THREE = of(new double[][] {{1, 0}, {0, 2}, {2, -1}});

    /** The left neighbour, the word itself, the right one: two rows each, two filters. */
    private static final Kernel TWO_FILTERS =
            new Kernel(
                    of(new double[][] {{1, 0}, {-1, 1}, {2, -1}, {0, 2}, {0, 1}, {1, 0}}),
                    Matrix.ofRow(0.5, -1));

    private static final Matrix TEXT = numbers(7, 3, 2);

    @Override
    public ConvolutionContract reference() {
        return Convolution::features;
    }

    @Override
    public Mistakes<ConvolutionContract> mistakes() {
        return ConvolutionMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_word(Attempt<ConvolutionContract> attempt) {
        attempt.calling("by-hand", it -> it.features(FIVE, ONE_NUMBER)).hasTheRightShape();
        attempt.calling("two-filters", it -> it.features(THREE, TWO_FILTERS)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void by_hand(Attempt<ConvolutionContract> attempt) {
        attempt.calling("by-hand", it -> it.features(FIVE, ONE_NUMBER)).byHand().equalsReference();
        attempt.calling("two-filters", it -> it.features(THREE, TWO_FILTERS))
                .byHand("2b")
                .equalsReference();
    }

    @Part(number = 3, points = 3, needs = 2)
    void any_width(Attempt<ConvolutionContract> attempt) {
        Kernel other = new Kernel(Matrix.ofColumn(0, -1, 2), Matrix.ofRow(0));
        attempt.calling("other-numbers", it -> it.features(FIVE, other)).equalsReference();
        for (int width : new int[] {3, 1, 5}) {
            attempt.calling("seven-words", it -> it.features(TEXT, kernel(width)), "width", width)
                    .equalsReference();
        }
    }

    @Part(number = 4, points = 1, needs = 2)
    void shorter_than_the_kernel(Attempt<ConvolutionContract> attempt) {
        Matrix one = Matrix.ofRow(2, -1, 3);
        Kernel kernel = kernel(3);
        attempt.calling("one-word", it -> it.features(one, kernel))
                .byHand()
                .equalTo(one.times(kernel.weights().rowRange(3, 6)).plusRow(kernel.bias()));
        attempt.calling("two-words", it -> it.features(TEXT.rowRange(0, 2), kernel(7)))
                .equalsReference();
    }

    @Part(number = 5, points = 3, needs = 2)
    void any_sizes(Attempt<ConvolutionContract> attempt) {
        attempt.forAll(
                draw -> {
                    int n = draw.size(1, 5);
                    int d = draw.size(1, 3);
                    int width = 2 * draw.size(0, 2) + 1;
                    int filters = draw.size(1, 3);
                    Matrix inputs = draw.grid(n, d);
                    Matrix weights = Grids.drawn(draw, width * d, filters);
                    Kernel kernel = new Kernel(weights, draw.grid(1, filters));
                    attempt.calling(
                                    "any",
                                    it -> it.features(inputs, kernel),
                                    "n",
                                    n,
                                    "d",
                                    d,
                                    "width",
                                    width,
                                    "filters",
                                    filters)
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void a_kernel_that_copies(Attempt<ConvolutionContract> attempt) {
        Matrix none = Matrix.zeros(1, 3);
        Matrix nothing = Matrix.zeros(3, 3);
        Matrix copied = Matrix.identity(3);
        Kernel own = new Kernel(nothing.below(copied, nothing), none);
        attempt.calling("own-word", it -> it.features(TEXT, own)).byHand().equalTo(TEXT);
        Kernel left = new Kernel(copied.below(nothing, nothing), none);
        attempt.calling("left-word", it -> it.features(TEXT, left))
                .byHand("6b")
                .equalTo(none.below(TEXT.rowRange(0, 6)));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<ConvolutionContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** For words of three numbers, four filters. */
    private static Kernel kernel(int width) {
        return new Kernel(numbers(3 * width, 4, width), Matrix.ofRow(0.5, -1, 0, 2));
    }

    static Matrix of(double[][] rows) {
        return Matrix.of(rows);
    }
}
