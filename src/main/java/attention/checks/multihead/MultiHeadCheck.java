package attention.checks.multihead;

import static attention.checks.pieces.Grids.numbers;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.AttentionProbe;
import attention.exercise.AttentionFunction;
import attention.exercise.MultiHeadContract;
import attention.exercise.MultiHeadContract.Parameters;
import attention.matrix.Matrix;
import attention.variant.MultiHead;
import attention.variant.Trace;
import java.util.List;
import java.util.function.Function;

/**
 * Checks multi-head attention. In the part by hand all sizes fit each other, so that what is
 * exchanged gives numbers; from then on all lengths and widths differ. Probes stand in for the
 * attention, so that each wrong order of operations has a number of its own.
 */
class MultiHeadCheck implements Check<MultiHeadContract> {
    private static final List<AttentionProbe> READINGS = List.of(AttentionProbe.values());

    /** Three wishes and three books: comics, war. */
    private static final Matrix WISHES = of(new double[][] {{1, 0}, {0, 1}, {1, 1}});

    private static final Matrix BOOKS = of(new double[][] {{3, 0}, {1, 2}, {0, 3}});

    /** Price and pages. */
    private static final Matrix VALUES = of(new double[][] {{5, 1}, {3, 2}, {9, 4}});

    /** The first head wants comics, the second war and no comics. */
    private static final Parameters TWO_HEADS =
            new Parameters(
                    of(new double[][] {{1, 1}, {0, 1}}),
                    of(new double[][] {{1, -1}, {0, 1}}),
                    of(new double[][] {{1, 1}, {0, 2}}),
                    of(new double[][] {{1, 2}, {-1, 1}}),
                    2);

    /**
     * For as many queries as keys, all equally wide: whatever is exchanged, the sizes fit, and what
     * the answers are tells later mistakes apart.
     */
    private static final Parameters ALIKE =
            new Parameters(
                    numbers(5, 6, 4), numbers(5, 6, 5), numbers(5, 6, 6), numbers(6, 6, 8), 3);

    private static final Matrix QUERIES = numbers(2, 3, 1);
    private static final Matrix KEYS = numbers(5, 4, 2);
    private static final Matrix FEATURES = numbers(5, 2, 3);
    private static final Parameters THREE_HEADS =
            new Parameters(
                    numbers(3, 6, 4), numbers(4, 6, 5), numbers(2, 12, 6), numbers(12, 3, 8), 3);

    @Override
    public MultiHeadContract reference() {
        return (queries, keys, values, p, attention) ->
                new MultiHead(
                                p.wq(),
                                p.wk(),
                                p.wv(),
                                p.wo(),
                                p.headCount(),
                                (q, k, v) -> Trace.of(attention.context(q, k, v)))
                        .attend(queries, keys, values)
                        .context();
    }

    @Override
    public Mistakes<MultiHeadContract> mistakes() {
        return MultiHeadMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_query(Attempt<MultiHeadContract> attempt) {
        attempt.calling("alike", alike(AttentionProbe.SOFT)).hasTheRightShape();
        attempt.calling("alike-doubles", alike(AttentionProbe.DOUBLES)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void two_heads_by_hand(Attempt<MultiHeadContract> attempt) {
        attempt.calling(
                        "library",
                        it -> it.output(WISHES, BOOKS, VALUES, TWO_HEADS, AttentionProbe.SOFT))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 3, needs = 2)
    void each_head_asks_for_itself(Attempt<MultiHeadContract> attempt) {
        attempt.calling("tags", threeHeads(AttentionProbe.TAGS)).equalsReference();
        attempt.calling("adds", threeHeads(AttentionProbe.ADDS)).equalsReference();
        attempt.calling("doubles", threeHeads(AttentionProbe.DOUBLES)).equalsReference();
        attempt.calling("soft", threeHeads(AttentionProbe.SOFT)).equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void one_head_and_many(Attempt<MultiHeadContract> attempt) {
        attempt.calling("one-head", heads(1)).equalsReference();
        attempt.calling("narrow-heads", heads(6)).equalsReference();
    }

    @Part(number = 5, points = 3, needs = 2)
    void any_sizes(Attempt<MultiHeadContract> attempt) {
        attempt.forAll(
                draw -> {
                    Sizes sizes = Sizes.drawn(draw);
                    AttentionProbe reading = READINGS.get(draw.below(READINGS.size()));
                    Matrix queries = sizes.matrix(draw, sizes.queryLen, sizes.dQ);
                    Matrix keys = sizes.matrix(draw, sizes.keyLen, sizes.dKey);
                    Matrix values = sizes.matrix(draw, sizes.keyLen, sizes.dValue);
                    Parameters p = sizes.parameters(draw);
                    attempt.calling(
                                    "any",
                                    it -> it.output(queries, keys, values, p, reading),
                                    sizes.inWords())
                            .equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void heads_exchanged(Attempt<MultiHeadContract> attempt) {
        Parameters exchanged =
                new Parameters(
                        exchanged(THREE_HEADS.wq()),
                        exchanged(THREE_HEADS.wk()),
                        exchanged(THREE_HEADS.wv()),
                        exchanged(THREE_HEADS.wo().transpose()).transpose(),
                        3);
        attempt.calling(
                        "exchanged",
                        it -> it.output(QUERIES, KEYS, FEATURES, exchanged, AttentionProbe.SOFT))
                .sameAs("soft", threeHeads(AttentionProbe.SOFT));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<MultiHeadContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    private static Function<MultiHeadContract, Matrix> alike(AttentionFunction attention) {
        Matrix queries = numbers(4, 5, 1);
        Matrix keys = numbers(4, 5, 2);
        Matrix values = numbers(4, 5, 3);
        return it -> it.output(queries, keys, values, ALIKE, attention);
    }

    private static Function<MultiHeadContract, Matrix> threeHeads(AttentionFunction attention) {
        return it -> it.output(QUERIES, KEYS, FEATURES, THREE_HEADS, attention);
    }

    private static Function<MultiHeadContract, Matrix> heads(int headCount) {
        Parameters p =
                new Parameters(
                        THREE_HEADS.wq(),
                        THREE_HEADS.wk(),
                        THREE_HEADS.wv(),
                        THREE_HEADS.wo(),
                        headCount);
        return it -> it.output(QUERIES, KEYS, FEATURES, p, AttentionProbe.SOFT);
    }

    /** The first of three heads behind the others. */
    private static Matrix exchanged(Matrix table) {
        int width = table.cols() / 3;
        return table.colRange(width, 3 * width).beside(table.colRange(0, width));
    }

    static Matrix of(double[][] rows) {
        return Matrix.of(rows);
    }

    /** Lengths and widths of a random case. */
    private record Sizes(
            int queryLen,
            int keyLen,
            int dQ,
            int dKey,
            int dValue,
            int headCount,
            int dK,
            int dV,
            int dOut) {
        static Sizes drawn(Draw draw) {
            return new Sizes(
                    draw.size(1, 4),
                    draw.size(1, 4),
                    draw.size(1, 4),
                    draw.size(1, 4),
                    draw.size(1, 4),
                    draw.size(1, 4),
                    draw.size(1, 3),
                    draw.size(1, 3),
                    draw.size(1, 3));
        }

        Matrix matrix(Draw draw, int rows, int cols) {
            return Matrix.of(draw.matrix(rows, cols)).scaled(.5);
        }

        Parameters parameters(Draw draw) {
            return new Parameters(
                    matrix(draw, dQ, headCount * dK),
                    matrix(draw, dKey, headCount * dK),
                    matrix(draw, dValue, headCount * dV),
                    matrix(draw, headCount * dV, dOut),
                    headCount);
        }

        Object[] inWords() {
            return new Object[] {
                "headCount",
                headCount,
                "queryLen",
                queryLen,
                "dQ",
                dQ,
                "keyLen",
                keyLen,
                "dKey",
                dKey,
                "dValue",
                dValue
            };
        }
    }
}
