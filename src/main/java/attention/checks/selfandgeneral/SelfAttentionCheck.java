package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.drawn;
import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.inOrder;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.ProjectionsContract;
import attention.exercise.ProjectionsContract.Projected;
import attention.exercise.SelfAttentionContract;
import attention.matrix.Matrix;
import attention.variant.MultiHead;
import attention.variant.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks self attention. By hand all sizes fit each other, so that what is exchanged gives numbers;
 * from then on they differ, and no two tables are alike. Probes stand in for the attention, so that
 * each wrong order of operations has a number of its own.
 */
class SelfAttentionCheck implements Check<SelfAttentionContract> {
    static final List<AttentionProbe> READINGS = List.of(AttentionProbe.values());

    private static final Matrix BOOKS = grid(new double[][] {{1, 0}, {0, 1}, {1, 1}});
    private static final Matrix ASKS = grid(new double[][] {{0, 1}, {1, 0}});
    private static final Matrix FOUND = grid(new double[][] {{1, 0}, {1, 2}});
    private static final Matrix GIVES = grid(new double[][] {{10, 2}, {20, 5}});

    private static final Matrix INPUTS = numbers(5, 3, 1);
    private static final Matrix WQ = numbers(3, 2, 2);
    private static final Matrix WK = numbers(3, 2, 4);
    private static final Matrix WV = numbers(3, 4, 5);

    @Override
    public SelfAttentionContract reference() {
        return (inputs, wq, wk, wv, attention) ->
                new MultiHead(
                                wq,
                                wk,
                                wv,
                                Matrix.identity(wv.cols()),
                                1,
                                (q, k, v) -> Trace.of(attention.context(q, k, v)))
                        .attend(inputs, inputs, inputs)
                        .context();
    }

    @Override
    public Mistakes<SelfAttentionContract> mistakes() {
        return SelfAttentionMistakes.ALL;
    }

    @Override
    public Optional<SelfAttentionContract> madeOf(OwnParts own) {
        ProjectionsContract projections = own.part("Projections", ProjectionsContract.class);
        return Optional.of(
                (inputs, wq, wk, wv, attention) -> {
                    Projected it = projections.project(inputs, wq, wk, wv);
                    return attention.context(it.queries(), it.keys(), it.values());
                });
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_row(Attempt<SelfAttentionContract> attempt) {
        attempt.calling("alike", alike(AttentionProbe.SOFT)).hasTheRightShape();
        attempt.calling("alike-doubles", alike(AttentionProbe.DOUBLES)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_books_by_hand(Attempt<SelfAttentionContract> attempt) {
        attempt.calling("books", it -> it.output(BOOKS, ASKS, FOUND, GIVES, AttentionProbe.DOUBLES))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 3, needs = 2)
    void whatever_the_attention(Attempt<SelfAttentionContract> attempt) {
        attempt.calling("tags", reading(AttentionProbe.TAGS)).equalsReference();
        attempt.calling("adds", reading(AttentionProbe.ADDS)).equalsReference();
        attempt.calling("doubles", reading(AttentionProbe.DOUBLES)).equalsReference();
        attempt.calling("soft", reading(AttentionProbe.SOFT)).equalsReference();
        attempt.calling("causal", reading(AttentionProbe.CAUSAL)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void one_row_and_one_column(Attempt<SelfAttentionContract> attempt) {
        Matrix one = INPUTS.rowRange(1, 2);
        attempt.calling("one-row", it -> it.output(one, WQ, WK, WV, AttentionProbe.SOFT))
                .byHand()
                .equalsReference();
        Matrix narrow = WQ.colRange(0, 1);
        attempt.calling(
                        "narrow",
                        it -> it.output(INPUTS, narrow, WK.colRange(1, 2), WV, AttentionProbe.SOFT))
                .equalsReference();
    }

    @Part(number = 5, points = 2, needs = 2)
    void any_sizes(Attempt<SelfAttentionContract> attempt) {
        attempt.forAll(
                draw -> {
                    int n = draw.size(1, 5);
                    int d = draw.size(1, 4);
                    int width = draw.size(1, 3);
                    Matrix inputs = drawn(draw, n, d);
                    Matrix wq = drawn(draw, d, width);
                    Matrix wk = drawn(draw, d, width);
                    Matrix wv = drawn(draw, d, draw.size(1, 3));
                    AttentionProbe reading = reading(draw);
                    attempt.calling(
                                    "any",
                                    it -> it.output(inputs, wq, wk, wv, reading),
                                    "n",
                                    n,
                                    "d",
                                    d,
                                    "width",
                                    width,
                                    "wide",
                                    wv.cols())
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void rows_in_another_order(Attempt<SelfAttentionContract> attempt) {
        Matrix shuffled = inOrder(INPUTS, 3, 0, 4, 2, 1);
        attempt.calling(
                        "shuffled",
                        it ->
                                inOrder(
                                        it.output(shuffled, WQ, WK, WV, AttentionProbe.SOFT),
                                        1,
                                        4,
                                        3,
                                        0,
                                        2))
                .sameAs("soft", reading(AttentionProbe.SOFT));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<SelfAttentionContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    static AttentionProbe reading(Draw draw) {
        return READINGS.get(draw.below(READINGS.size()));
    }

    private static Function<SelfAttentionContract, Matrix> reading(AttentionProbe reading) {
        return it -> it.output(INPUTS, WQ, WK, WV, reading);
    }

    private static Function<SelfAttentionContract, Matrix> alike(AttentionProbe reading) {
        Matrix inputs = numbers(4, 4, 3);
        Matrix wq = numbers(4, 4, 2);
        Matrix wk = numbers(4, 4, 4);
        return it -> it.output(inputs, wq, wk, numbers(4, 4, 5), reading);
    }
}
