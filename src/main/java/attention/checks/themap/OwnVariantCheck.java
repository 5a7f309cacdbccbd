package attention.checks.themap;

import static attention.checks.pieces.Flags.flags;
import static attention.checks.pieces.Grids.grid;
import static attention.checks.themap.WeightLaws.areDistributions;
import static attention.checks.themap.WeightLaws.columns;
import static attention.checks.themap.WeightLaws.finite;
import static attention.checks.themap.WeightLaws.flagged;
import static attention.checks.themap.WeightLaws.hides;
import static attention.checks.themap.WeightLaws.near;
import static attention.checks.themap.WeightLaws.picked;
import static attention.checks.themap.WeightLaws.putBack;
import static attention.checks.themap.WeightLaws.same;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.Part;
import attention.checks.pieces.Grids;
import attention.exercise.OwnVariantContract;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import attention.score.Cosine;

/**
 * Holds any attention to laws of its weights. Every question can be answered by each attention of
 * this workbook, and none of its numbers is expected; where a law is broken, what the weights look
 * like tells why.
 */
class OwnVariantCheck implements Check<OwnVariantContract> {
    private static final Matrix QUERIES = grid(new double[][] {{1, 0.5}, {-1, 2}, {0.5, -1.5}});
    private static final Matrix KEYS =
            grid(new double[][] {{2, 1}, {-1, 1.5}, {0.5, -2}, {1, 1.5}, {-1.5, 0.5}});

    /** The second key once more in place of the fourth. */
    private static final Matrix TWINS = KEYS.rows(0, 1, 2, 1, 4);

    private static final int[] ORDER = {3, 0, 4, 1, 2};
    private static final boolean[] NONE = new boolean[5];
    private static final boolean[] PADDING = flags(0, 1, 0, 1, 0);

    /** The same real keys; what fills up is another thing. */
    private static final Matrix OTHERWISE_FILLED =
            grid(new double[][] {{2, 1}, {9, -8}, {0.5, -2}, {-7, -6}, {-1.5, 0.5}});

    private static final Matrix WITH_ZEROS =
            grid(new double[][] {{2, 1}, {0, 0}, {-1.5, 3}, {1, -2}});
    private static final Matrix LARGE =
            grid(new double[][] {{100_000, -60_000}, {-90_000, 80_000}, {70_000, 100_000}});
    private static final Matrix FAR =
            grid(new double[][] {{-90_000, -90_000}, {90_000, 90_000}, {-90_000, -80_000}});

    @Override
    public boolean isOpen() {
        return true;
    }

    /** One of many: softmax of cosines. */
    @Override
    public OwnVariantContract reference() {
        return (queries, keys, padding) -> {
            Matrix scores = new Cosine().scores(queries, keys);
            Matrix masked =
                    Matrix.generate(
                            scores.rows(),
                            scores.cols(),
                            (i, j) -> padding[j] ? Double.NEGATIVE_INFINITY : scores.get(i, j));
            return new Softmax().weights(masked);
        };
    }

    @Override
    public Mistakes<OwnVariantContract> mistakes() {
        return OwnVariantMistakes.ALL;
    }

    @Part(number = 1, points = 1)
    void a_weight_for_each_key(Attempt<OwnVariantContract> attempt) {
        attempt.asks(it -> it.weights(QUERIES, KEYS, NONE)).hasTheRightShape();
    }

    @Part(number = 2, points = 1, needs = 1)
    void the_same_answer_each_time(Attempt<OwnVariantContract> attempt) {
        attempt.calling(
                        "asked-again",
                        it -> {
                            it.weights(
                                    WITH_ZEROS.rows(0, 2),
                                    WITH_ZEROS.rows(0, 2, 3),
                                    flags(0, 0, 0));
                            return it.weights(QUERIES, KEYS, NONE);
                        })
                .shows("another-answer-each-time", it -> true)
                .sameAs("asked-once", it -> it.weights(QUERIES, KEYS, NONE));
    }

    @Part(number = 3, points = 2, needs = 2)
    void rows_add_up_to_one(Attempt<OwnVariantContract> attempt) {
        attempt.asks(it -> it.weights(QUERIES, KEYS, NONE))
                .shows("columns-add-up", WeightLaws::columnsAddUp)
                .shows("table-adds-up", WeightLaws::tableAddsUp)
                .shows("negative-weights", WeightLaws::hasNegative)
                .shows("rest-left-over", WeightLaws::leavesARest)
                .shows("not-normalized", WeightLaws::finite)
                .satisfies(WeightLaws::areDistributions);
    }

    @Part(number = 4, points = 2, needs = 2)
    void keys_in_another_order(Attempt<OwnVariantContract> attempt) {
        attempt.calling(
                        "turned-and-straight",
                        it ->
                                new Matrix[] {
                                    it.weights(QUERIES, KEYS.rows(ORDER), NONE),
                                    it.weights(QUERIES, KEYS, NONE),
                                    it.weights(QUERIES, TWINS, NONE)
                                })
                .shows("ties-by-place", it -> same(putBack(it[0], ORDER), it[1]))
                .shows("place-alone", it -> same(it[0], it[1]))
                .shows("place-counts", it -> true)
                .satisfies(
                        it ->
                                same(putBack(it[0], ORDER), it[1])
                                        && same(picked(it[2], 1), picked(it[2], 3)));
    }

    @Part(number = 5, points = 1, needs = 2)
    void each_query_by_itself(Attempt<OwnVariantContract> attempt) {
        attempt.calling(
                        "together-and-alone",
                        it ->
                                new Matrix[] {
                                    it.weights(QUERIES, KEYS, NONE),
                                    it.weights(QUERIES.rows(0), KEYS, NONE)
                                            .below(
                                                    it.weights(QUERIES.rows(1), KEYS, NONE),
                                                    it.weights(QUERIES.rows(2), KEYS, NONE)),
                                    it.weights(QUERIES.rows(0, 2, 1), KEYS, NONE)
                                })
                .shows("first-query-for-all", it -> same(it[0], it[1].rows(0, 0, 0)))
                .shows("other-queries-count", it -> true)
                .satisfies(it -> same(it[0], it[1]) && same(it[0].rows(0, 2, 1), it[2]));
    }

    @Part(number = 6, points = 2, needs = 3)
    void padding_gets_nothing(Attempt<OwnVariantContract> attempt) {
        attempt.calling(
                        "padded-and-open",
                        it ->
                                new Matrix[] {
                                    it.weights(QUERIES, KEYS, PADDING),
                                    it.weights(QUERIES, KEYS, NONE)
                                })
                .shows("padding-ignored", it -> same(it[0], it[1]))
                .shows(
                        "padding-turned-round",
                        it -> columns(it[0], flagged(PADDING, false), w -> near(w, 0)))
                .shows(
                        "hidden-after-normalizing",
                        it -> hides(it[0], PADDING) && sameWhereReal(it[0], it[1]))
                .shows("hidden-at-the-end", it -> columns(it[0], new int[] {3, 4}, w -> near(w, 0)))
                .shows("queries-hidden", it -> !(it[0].rows(1).sum().get(0, 0) > 0.5))
                .shows("zero-score-for-padding", it -> same(picked(it[0], 1), picked(it[0], 3)))
                .satisfies(it -> hides(it[0], PADDING) && areDistributions(it[0]));
    }

    private static boolean sameWhereReal(Matrix padded, Matrix open) {
        int[] real = flagged(PADDING, false);
        return same(picked(padded, real), picked(open, real));
    }

    @Part(number = 7, points = 2, needs = 6)
    void padding_changes_nothing(Attempt<OwnVariantContract> attempt) {
        int[] real = flagged(PADDING, false);
        attempt.calling(
                        "filled-otherwise-and-cut",
                        it ->
                                new Matrix[] {
                                    picked(it.weights(QUERIES, KEYS, PADDING), real),
                                    picked(it.weights(QUERIES, OTHERWISE_FILLED, PADDING), real),
                                    it.weights(QUERIES, KEYS.rows(real), new boolean[real.length])
                                })
                .shows("padding-looked-at", it -> !same(it[0], it[1]))
                .shows("padding-counted", it -> true)
                .satisfies(it -> same(it[0], it[1]) && same(it[0], it[2]));
    }

    @Part(
            number = 8,
            points = 1,
            needs = {3, 4})
    void one_key_and_equal_keys(Attempt<OwnVariantContract> attempt) {
        Matrix queries = QUERIES.rows(0, 1);
        attempt.asks(it -> it.weights(queries, KEYS.rows(3), new boolean[1]))
                .shows("spread-of-one", it -> !finite(it))
                .equalTo(Grids.ones(2, 1));
        attempt.asks(it -> it.weights(queries, KEYS.rows(3, 3, 3, 3), new boolean[4]))
                .byHand()
                .shows("spread-of-one", it -> !finite(it))
                .equalTo(Grids.ones(2, 4).scaled(0.25));
        attempt.asks(it -> it.weights(queries, KEYS, flags(1, 1, 1, 0, 1)))
                .shows("spread-of-one", it -> !finite(it))
                .equalTo(Matrix.generate(2, 5, (i, j) -> j == 3 ? 1 : 0));
    }

    @Part(number = 9, points = 1, needs = 3)
    void zeros(Attempt<OwnVariantContract> attempt) {
        attempt.asks(it -> it.weights(QUERIES, WITH_ZEROS, new boolean[4]))
                .shows("length-of-zero", it -> !finite(it))
                .satisfies("9", WeightLaws::areDistributions);
        attempt.asks(
                        it ->
                                it.weights(
                                        grid(new double[][] {{0, 0}, {-1, 0}}),
                                        KEYS,
                                        flags(0, 1, 0, 0, 1)))
                .shows("nothing-above-zero", it -> !finite(it))
                .satisfies("9", WeightLaws::areDistributions);
    }

    @Part(
            number = 10,
            points = 2,
            needs = {3, 6})
    void large_numbers(Attempt<OwnVariantContract> attempt) {
        attempt.asks(it -> it.weights(LARGE, LARGE, new boolean[3]))
                .shows("no-max-shift", it -> !finite(it))
                .satisfies("10", WeightLaws::areDistributions);
        attempt.asks(it -> it.weights(FAR.rows(1), FAR, flags(0, 1, 0)))
                .shows("no-max-shift", it -> !finite(it))
                .shows("minus-a-billion", it -> it.get(0, 1) > 0.1)
                .satisfies("10b", it -> areDistributions(it) && hides(it, flags(0, 1, 0)));
    }

    @Part(number = 11, points = 2, needs = 3)
    void another_than_soft_attention(Attempt<OwnVariantContract> attempt) {
        attempt.calling(
                        "near-and-far-apart",
                        it ->
                                new Matrix[] {
                                    it.weights(QUERIES, KEYS, NONE),
                                    it.weights(QUERIES.scaled(3), KEYS, NONE)
                                })
                .shows("everybody-alike", it -> WeightLaws.isUniform(it[0]))
                .shows(
                        "soft-attention",
                        it -> DotProductScale.is(1 / Math.sqrt(2), QUERIES, KEYS, it[0]))
                .shows("plain-dot-product", it -> DotProductScale.is(1, QUERIES, KEYS, it[0]))
                .shows("another-scale", it -> true)
                .satisfies(it -> !DotProductScale.isOneFor(QUERIES, KEYS, it));
    }

    @Part(
            number = 12,
            points = 2,
            needs = {3, 4, 5, 6, 7})
    void any_sizes(Attempt<OwnVariantContract> attempt) {
        attempt.forAll(draw -> anyOf(attempt, draw));
    }

    private static void anyOf(Attempt<OwnVariantContract> attempt, Draw draw) {
        int keyLen = draw.size(1, 6);
        int d = draw.size(1, 4);
        Matrix queries = draw.grid(draw.size(1, 4), d);
        Matrix keys = draw.grid(keyLen, d);
        boolean[] padding = draw.flags(keyLen);
        padding[draw.below(keyLen)] = false;
        int[] order = draw.permutation(keyLen);
        int query = draw.below(queries.rows());
        int[] real = flagged(padding, false);
        attempt.asks(it -> it.weights(queries, keys, padding))
                .satisfies("12", it -> areDistributions(it) && hides(it, padding));
        attempt.calling(
                        "reordered",
                        it ->
                                putBack(
                                        it.weights(
                                                queries,
                                                keys.rows(order),
                                                WeightLaws.inOrder(padding, order)),
                                        order))
                .shows("place-counts", it -> true)
                .sameAs("as-they-were", it -> it.weights(queries, keys, padding));
        attempt.calling("cut", it -> it.weights(queries, keys.rows(real), new boolean[real.length]))
                .shows("padding-counted", it -> true)
                .sameAs("padded", it -> picked(it.weights(queries, keys, padding), real));
        attempt.calling("alone", it -> it.weights(queries.rows(query), keys, padding))
                .shows("other-queries-count", it -> true)
                .sameAs("among-others", it -> it.weights(queries, keys, padding).rows(query));
    }

    @Part(number = 13, points = 1, needs = 1)
    void nothing_else_changes(Attempt<OwnVariantContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
