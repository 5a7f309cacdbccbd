package attention.checks.staticanddynamic;

import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.AttentionFunction;
import attention.exercise.DynamicAttentionContract;
import attention.exercise.DynamicAttentionContract.Parameters;
import attention.matrix.Matrix;
import attention.variant.DynamicAttention;
import attention.variant.Trace;
import java.util.List;
import java.util.function.Function;

/**
 * Checks dynamic attention. First query, keys and values are equally wide and W is not symmetric:
 * what is exchanged fits and gives numbers of its own, which tell later mistakes apart. By hand all
 * widths differ. There are three steps or more where that is not the point: with two, much looks
 * alike.
 */
class DynamicAttentionCheck implements Check<DynamicAttentionContract> {
    /** The first wish: comics, and no war. */
    private static final Matrix COMICS = Matrix.ofRow(1, 0);

    private static final Matrix BOOKS = Matrix.of(new double[][] {{2, 0}, {1, 1}, {1, 3}});

    /** What reading a book leaves behind: three numbers. */
    private static final Matrix VALUES =
            Matrix.of(new double[][] {{2, 0, 4}, {0, 4, 0}, {4, 0, -4}});

    /** Makes the next wish of it. */
    private static final Matrix NEXT = Matrix.of(new double[][] {{0, 1}, {1, -1}, {-1, 0}});

    private static final Matrix START = Matrix.ofRow(1, 2);
    private static final Matrix KEYS = numbers(5, 2, 1);
    private static final Matrix FEATURES = numbers(5, 2, 3);
    private static final Matrix W = Matrix.of(new double[][] {{1, 2}, {-1, 0}});

    private static final List<AttentionFunction> ANY =
            List.of(AttentionProbe.SOFT, AttentionProbe.ADDS);

    @Override
    public DynamicAttentionContract reference() {
        return (start, keys, values, p, attention) ->
                new DynamicAttention(
                                p.w(), p.steps(), (q, k, v) -> Trace.of(attention.context(q, k, v)))
                        .attend(start, keys, values)
                        .context();
    }

    @Override
    public Mistakes<DynamicAttentionContract> mistakes() {
        return DynamicAttentionMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_step(Attempt<DynamicAttentionContract> attempt) {
        attempt.calling("soft", alike(AttentionProbe.SOFT, 3)).hasTheRightShape();
        attempt.calling("doubles", alike(AttentionProbe.DOUBLES, 4)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_steps_by_hand(Attempt<DynamicAttentionContract> attempt) {
        attempt.calling("three-books", DynamicAttentionCheck::threeBooks)
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 3, needs = 1)
    void each_step_asks_with_what_was_read_last(Attempt<DynamicAttentionContract> attempt) {
        attempt.calling("soft", alike(AttentionProbe.SOFT, 3)).equalsReference();
        attempt.calling("adds", alike(AttentionProbe.ADDS, 3)).equalsReference();
        attempt.calling("doubles", alike(AttentionProbe.DOUBLES, 4)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void one_step_and_more_steps_than_keys(Attempt<DynamicAttentionContract> attempt) {
        attempt.calling("one", alike(AttentionProbe.SOFT, 1)).equalsReference();
        attempt.calling("twelve", alike(AttentionProbe.SOFT, 12)).equalsReference();
    }

    @Part(number = 5, points = 3, needs = 2)
    void any_sizes(Attempt<DynamicAttentionContract> attempt) {
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 4);
                    int keyLen = draw.size(1, 5);
                    int valueWidth = draw.size(1, 4);
                    int steps = draw.size(1, 4);
                    Matrix start = draw.grid(1, width);
                    Matrix keys = draw.grid(keyLen, width).scaled(.25);
                    Matrix values = draw.grid(keyLen, valueWidth);
                    Parameters p = new Parameters(draw.grid(valueWidth, width).scaled(.25), steps);
                    AttentionFunction attention = ANY.get(draw.below(ANY.size()));
                    attempt.calling(
                                    "any",
                                    it -> it.outputs(start, keys, values, p, attention),
                                    "steps",
                                    steps,
                                    "keyLen",
                                    keyLen,
                                    "width",
                                    width,
                                    "valueWidth",
                                    valueWidth)
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void whoever_goes_on_has_the_rest(Attempt<DynamicAttentionContract> attempt) {
        Function<DynamicAttentionContract, Matrix> inTwoParts =
                it -> {
                    Matrix first = alike(AttentionProbe.SOFT, 2).apply(it);
                    Matrix next = first.rowRange(1, 2).times(W);
                    return it.outputs(
                            next, KEYS, FEATURES, new Parameters(W, 3), AttentionProbe.SOFT);
                };
        attempt.calling("the-rest", inTwoParts)
                .sameAs("last-three", it -> alike(AttentionProbe.SOFT, 5).apply(it).rowRange(2, 5));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<DynamicAttentionContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Matrix threeBooks(DynamicAttentionContract it) {
        return it.outputs(
                COMICS, BOOKS, VALUES, new Parameters(NEXT, 3), StaticAttentionCheck.SHARES);
    }

    private static Function<DynamicAttentionContract, Matrix> alike(
            AttentionFunction attention, int steps) {
        return it -> it.outputs(START, KEYS, FEATURES, new Parameters(W, steps), attention);
    }
}
