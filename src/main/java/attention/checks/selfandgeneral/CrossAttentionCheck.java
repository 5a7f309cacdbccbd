package attention.checks.selfandgeneral;

import static attention.checks.pieces.Grids.drawn;
import static attention.checks.pieces.Grids.grid;
import static attention.checks.pieces.Grids.inOrder;
import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.CrossAttentionContract;
import attention.exercise.CrossAttentionContract.Tables;
import attention.exercise.ProjectionsContract;
import attention.exercise.ProjectionsContract.Projected;
import attention.matrix.Matrix;
import attention.variant.MultiHead;
import attention.variant.Trace;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks cross attention. By hand both texts are equally long and wide, so that a mistaken side
 * gives numbers; from then on they differ.
 */
class CrossAttentionCheck implements Check<CrossAttentionContract> {
    private static final Matrix WISHES = grid(new double[][] {{1, 0}, {0, 2}, {1, -1}});
    private static final Matrix BOOKS = grid(new double[][] {{2, 0}, {0, 1}, {1, 1}});
    private static final Tables HAND =
            new Tables(
                    grid(new double[][] {{0, 1}, {1, 0}}),
                    grid(new double[][] {{1, 0}, {1, 2}}),
                    grid(new double[][] {{10, 2}, {20, 5}}));

    private static final Matrix INPUTS = numbers(3, 2, 1);
    private static final Matrix MEMORY = numbers(5, 4, 3);
    private static final Tables TABLES =
            new Tables(numbers(2, 3, 2), numbers(4, 3, 4), numbers(4, 6, 5));

    @Override
    public CrossAttentionContract reference() {
        return (inputs, memory, tables, attention) ->
                new MultiHead(
                                tables.wq(),
                                tables.wk(),
                                tables.wv(),
                                Matrix.identity(tables.wv().cols()),
                                1,
                                (q, k, v) -> Trace.of(attention.context(q, k, v)))
                        .attend(inputs, memory, memory)
                        .context();
    }

    @Override
    public Mistakes<CrossAttentionContract> mistakes() {
        return CrossAttentionMistakes.ALL;
    }

    @Override
    public Optional<CrossAttentionContract> madeOf(OwnParts own) {
        ProjectionsContract projections = own.part("Projections", ProjectionsContract.class);
        return Optional.of(
                (inputs, memory, it, attention) -> {
                    Projected asks = projections.project(inputs, it.wq(), it.wq(), it.wq());
                    Projected asked = projections.project(memory, it.wk(), it.wk(), it.wv());
                    return attention.context(asks.queries(), asked.keys(), asked.values());
                });
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_input(Attempt<CrossAttentionContract> attempt) {
        attempt.calling("alike", alike(AttentionProbe.SOFT)).hasTheRightShape();
        attempt.calling("alike-doubles", alike(AttentionProbe.DOUBLES)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void three_wishes_by_hand(Attempt<CrossAttentionContract> attempt) {
        attempt.calling("wishes", it -> it.output(WISHES, BOOKS, HAND, AttentionProbe.DOUBLES))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 3, needs = 2)
    void whatever_the_attention(Attempt<CrossAttentionContract> attempt) {
        attempt.calling("tags", reading(AttentionProbe.TAGS)).equalsReference();
        attempt.calling("adds", reading(AttentionProbe.ADDS)).equalsReference();
        attempt.calling("doubles", reading(AttentionProbe.DOUBLES)).equalsReference();
        attempt.calling("soft", reading(AttentionProbe.SOFT)).equalsReference();
        attempt.calling("causal", reading(AttentionProbe.CAUSAL)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void one_question_and_one_book(Attempt<CrossAttentionContract> attempt) {
        Matrix question = INPUTS.rowRange(1, 2);
        Matrix book = MEMORY.rowRange(2, 3);
        attempt.calling(
                        "one-question",
                        it -> it.output(question, MEMORY, TABLES, AttentionProbe.SOFT))
                .equalsReference();
        attempt.calling("one-book", it -> it.output(INPUTS, book, TABLES, AttentionProbe.SOFT))
                .byHand()
                .equalsReference();
        Tables tables = new Tables(numbers(4, 3, 2), TABLES.wk(), TABLES.wv());
        attempt.calling(
                        "more-questions",
                        it -> it.output(MEMORY, numbers(2, 4, 1), tables, AttentionProbe.SOFT))
                .equalsReference();
    }

    @Part(number = 5, points = 2, needs = 2)
    void any_sizes(Attempt<CrossAttentionContract> attempt) {
        attempt.forAll(
                draw -> {
                    Matrix inputs = drawn(draw, draw.size(1, 4), draw.size(1, 4));
                    Matrix memory = drawn(draw, draw.size(1, 5), draw.size(1, 4));
                    int width = draw.size(1, 3);
                    Tables tables =
                            new Tables(
                                    drawn(draw, inputs.cols(), width),
                                    drawn(draw, memory.cols(), width),
                                    drawn(draw, memory.cols(), draw.size(1, 3)));
                    AttentionProbe reading = SelfAttentionCheck.reading(draw);
                    attempt.calling(
                                    "any",
                                    it -> it.output(inputs, memory, tables, reading),
                                    "inputs",
                                    inputs.shape().toString(),
                                    "memory",
                                    memory.shape().toString(),
                                    "width",
                                    width)
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void memory_in_another_order(Attempt<CrossAttentionContract> attempt) {
        Matrix shuffled = inOrder(MEMORY, 3, 0, 4, 2, 1);
        attempt.calling("shuffled", it -> it.output(INPUTS, shuffled, TABLES, AttentionProbe.SOFT))
                .sameAs("soft", reading(AttentionProbe.SOFT));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<CrossAttentionContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Function<CrossAttentionContract, Matrix> reading(AttentionProbe reading) {
        return it -> it.output(INPUTS, MEMORY, TABLES, reading);
    }

    private static Function<CrossAttentionContract, Matrix> alike(AttentionProbe reading) {
        Tables tables = new Tables(numbers(4, 4, 2), numbers(4, 4, 4), numbers(4, 4, 5));
        return it -> it.output(numbers(4, 4, 1), numbers(4, 4, 3), tables, reading);
    }
}
