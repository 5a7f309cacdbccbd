package attention.checks.cnnattention;

import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Weighing;
import attention.exercise.ConvolutionContract.Kernel;
import attention.matrix.Matrix;
import java.util.List;
import java.util.function.Function;

/**
 * Checks attention and a convolution, whichever comes first: all three exercises get the same
 * questions, and give other answers. In the part by hand words and features are equally wide, so
 * that what is exchanged gives numbers; the weights of the words are others than those of their
 * features, and one filter has a bias. Softmax hides much, so probes stand in for it.
 *
 * @param <C> the contract
 */
abstract class PlaceCheck<C> implements Check<C> {
    private static final List<Weighing> WEIGHINGS = List.of(Weighing.values());
    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);

    /** What the query looks at, and what else there is. */
    private static final Matrix FOUR =
            Matrix.of(new double[][] {{0, 2}, {LN2, 1}, {LN3, 3}, {LN2, 2}});

    /** Filter 1 is a word and its right neighbour, filter 2 left + 2 · own − right + 1. */
    private static final Convolving TWO_FILTERS =
            new Convolving(
                    new Kernel(
                            Matrix.of(
                                    new double[][] {
                                        {0, 0}, {0, 1}, {1, 0}, {0, 2}, {1, 0}, {0, -1}
                                    }),
                            Matrix.ofRow(0, 1)),
                    false);

    private static final Matrix FIVE = numbers(5, 3, 2);
    private static final Kernel KERNEL = new Kernel(numbers(9, 2, 3), Matrix.ofRow(0.5, -1));
    private static final int LONG = 2_000;

    /** A power of 2, so that a float holds what is multiplied by it exactly. */
    private static final int LARGE = 1 << 18;

    private final boolean asksFeatures;

    /**
     * Sets a check up.
     *
     * @param asksFeatures whether the query meets the features; otherwise it meets the words
     */
    PlaceCheck(boolean asksFeatures) {
        this.asksFeatures = asksFeatures;
    }

    /** What the answer makes of a search. */
    abstract Matrix asked(C answer, Search search);

    @Part(number = 1, points = 1)
    void the_right_shape(Attempt<C> attempt) {
        attempt.calling("four-words", fourWords()).hasTheRightShape();
        attempt.calling("alike", alike(Weighing.SOFT)).hasTheRightShape();
        attempt.calling("alike-doubles", alike(Weighing.DOUBLES)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void four_words_by_hand(Attempt<C> attempt) {
        attempt.calling("four-words", fourWords()).byHand().equalsReference();
    }

    @Part(number = 3, points = 3, needs = 2)
    void any_normalizer(Attempt<C> attempt) {
        attempt.calling("scores", fiveWords(Weighing.SCORES, false)).equalsReference();
        attempt.calling("doubles", fiveWords(Weighing.DOUBLES, false)).equalsReference();
        attempt.calling("soft", fiveWords(Weighing.SOFT, false)).equalsReference();
        attempt.calling("hard", fiveWords(Weighing.HARD, false)).equalsReference();
        attempt.calling("bent", fiveWords(Weighing.SOFT, true)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void one_word_and_a_query_of_nothing(Attempt<C> attempt) {
        Matrix one = FIVE.rows(1);
        attempt.calling("one-word", of(one, new Convolving(KERNEL, false), Weighing.SOFT))
                .byHand()
                .equalTo(new Convolving(KERNEL, false).output(one));
        Matrix nothing = Matrix.zeros(1, asksFeatures ? 2 : 3);
        Search search = new Search(nothing, FIVE, new Convolving(KERNEL, false), Weighing.SOFT);
        attempt.calling("nothing", it -> asked(it, search)).byHand("4b").equalsReference();
    }

    @Part(number = 5, points = 3, needs = 2)
    void any_sizes(Attempt<C> attempt) {
        attempt.forAll(
                draw -> {
                    Search search = drawn(draw);
                    attempt.calling(
                                    "any",
                                    it -> asked(it, search),
                                    "n",
                                    search.inputs().rows(),
                                    "d",
                                    search.inputs().cols(),
                                    "filters",
                                    search.features().cols())
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void another_order(Attempt<C> attempt) {
        Kernel own = new Kernel(numbers(3, 2, 4), Matrix.ofRow(1, 0));
        Convolving rowByRow = new Convolving(own, false);
        Function<C, Matrix> turned = of(FIVE.rows(2, 0, 3, 1, 4), rowByRow, Weighing.SOFT);
        attempt.calling("turned", it -> putBack(turned.apply(it)))
                .sameAs("in-order", of(FIVE, rowByRow, Weighing.SOFT));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<C> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** Rows as if the words had stood in their own order; a lone row belongs to all of them. */
    private static Matrix putBack(Matrix result) {
        return result.rows() == 1 ? result : result.rows(1, 3, 0, 2, 4);
    }

    /** Held back: a tiny weight on a large word. */
    final void asksForATinyWeight(Attempt<C> attempt) {
        Matrix words = Matrix.of(new double[][] {{LARGE, 3.0 / LARGE}, {1, 1}});
        Convolving copying =
                new Convolving(new Kernel(Matrix.identity(2), Matrix.zeros(1, 2)), false);
        Search search = new Search(Matrix.ofRow(0, 1), words, copying, Weighing.SCORES);
        attempt.calling("tiny", it -> asked(it, search)).byHand().equalsReference();
    }

    /** Held back: a text longer than any that was shown. */
    final void asksForALongText(Attempt<C> attempt) {
        Matrix words = numbers(LONG, 3, 1);
        attempt.calling("long", of(words, new Convolving(KERNEL, false), Weighing.SOFT))
                .equalsReference();
    }

    private Function<C, Matrix> fourWords() {
        Search search = new Search(Matrix.ofRow(1, 0), FOUR, TWO_FILTERS, Weighing.SOFT);
        return it -> asked(it, search);
    }

    /** What the answers are tells later mistakes apart. */
    private Function<C, Matrix> alike(Weighing normalizer) {
        Kernel kernel = new Kernel(numbers(6, 2, 3), Matrix.ofRow(0.5, -1));
        Convolving convolution = new Convolving(kernel, false);
        Search search =
                new Search(Matrix.ofRow(-0.5, 0.25), numbers(5, 2, 2), convolution, normalizer);
        return it -> asked(it, search);
    }

    private Function<C, Matrix> fiveWords(Weighing normalizer, boolean bent) {
        return of(FIVE, new Convolving(KERNEL, bent), normalizer);
    }

    private Function<C, Matrix> of(Matrix inputs, Convolving convolution, Weighing normalizer) {
        Matrix query = asksFeatures ? Matrix.ofRow(-0.5, 0.25) : Matrix.ofRow(0.5, 1, -1);
        Search search = new Search(query, inputs, convolution, normalizer);
        return it -> asked(it, search);
    }

    private Search drawn(Draw draw) {
        int n = draw.size(1, 5);
        int d = draw.size(1, 3);
        int filters = draw.size(1, 3);
        int width = 2 * draw.size(0, 1) + 1;
        Weighing normalizer = WEIGHINGS.get(draw.below(WEIGHINGS.size()));
        Matrix query = Grids.drawn(draw, 1, asksFeatures ? filters : d);
        Matrix inputs = draw.grid(n, d);
        Kernel kernel =
                new Kernel(Grids.drawn(draw, width * d, filters), Grids.drawn(draw, 1, filters));
        return new Search(query, inputs, new Convolving(kernel, draw.below(2) == 1), normalizer);
    }
}
