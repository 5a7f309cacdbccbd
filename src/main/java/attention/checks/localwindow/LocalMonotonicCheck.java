package attention.checks.localwindow;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.LocalMonotonicContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.score.ScoreFunction;
import attention.variant.Attention;
import attention.variant.LocalMonotonic;
import java.util.Arrays;
import java.util.Optional;

/**
 * Checks local attention. Fewer queries than keys and a half-width of 3, so that no other middle,
 * width or divisor gives a right number; then so many positions that no whole table fits.
 */
class LocalMonotonicCheck implements Check<LocalMonotonicContract> {
    private static final double[][] QUERIES = {
        {2, 1, 0, 0}, {0, -1, 1, 1}, {1, 0, 0, -1}, {-1, 2, 1, 0}
    };
    private static final double[][] KEYS = {
        {1, 0, 3, 1},
        {0, 2, -1, 2},
        {-1, 1, 0, 4},
        {2, 0, 1, -1},
        {0, 1, 1, 3},
        {1, -2, 0, 1},
        {-1, -1, 2, 0},
        {0, 3, -2, 1}
    };
    private static final double[][] VALUES = {
        {10, 0, 1},
        {4, -2, 3},
        {0, 10, -5},
        {7, 1, 2},
        {-3, 6, 0},
        {5, 5, 8},
        {1, -4, 9},
        {-6, 2, 4}
    };
    private static final int MANY = 20_000;

    @Override
    public LocalMonotonicContract reference() {
        return (queries, keys, values, halfWidth) ->
                new LocalMonotonic(halfWidth)
                        .attend(Matrix.of(queries), Matrix.of(keys), Matrix.of(values))
                        .context()
                        .toArray();
    }

    @Override
    public Mistakes<LocalMonotonicContract> mistakes() {
        return LocalMonotonicMistakes.ALL;
    }

    /** Each query asks the keys and values that its window cuts out. */
    @Override
    public Optional<LocalMonotonicContract> madeOf(OwnParts own) {
        Attention attention =
                new Attention(
                        own.part("ScaledDotProduct", ScoreFunction.class),
                        own.part("Softmax", Normalizer.class));
        return Optional.of(
                (queries, keys, values, halfWidth) -> {
                    double[][] context = new double[queries.length][values[0].length];
                    for (int i = 0; i < queries.length; i++) {
                        int from = Math.max(0, i - halfWidth);
                        int end = (int) Math.min(keys.length, (long) i + halfWidth + 1);
                        if (from < end) {
                            context[i] =
                                    attention
                                            .attend(
                                                    Matrix.ofRow(queries[i]),
                                                    Matrix.of(Arrays.copyOfRange(keys, from, end)),
                                                    Matrix.of(
                                                            Arrays.copyOfRange(values, from, end)))
                                            .context()
                                            .row(0);
                        }
                    }
                    return context;
                });
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_query(Attempt<LocalMonotonicContract> attempt) {
        attempt.calling("four", it -> it.context(QUERIES, KEYS, VALUES, 3)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void four_queries_by_hand(Attempt<LocalMonotonicContract> attempt) {
        attempt.calling("four", it -> it.context(QUERIES, KEYS, VALUES, 3))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 1, needs = 2)
    void queries_without_a_key(Attempt<LocalMonotonicContract> attempt) {
        double[][] keys = {KEYS[0], KEYS[3]};
        double[][] values = {VALUES[0], VALUES[3]};
        attempt.calling("two-keys", it -> it.context(QUERIES, keys, values, 1))
                .byHand()
                .equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void the_widest_window_then_the_narrowest(Attempt<LocalMonotonicContract> attempt) {
        for (int halfWidth : new int[] {100, 0, Integer.MAX_VALUE}) {
            attempt.calling(
                            "wide",
                            it -> it.context(QUERIES, KEYS, VALUES, halfWidth),
                            "halfWidth",
                            halfWidth)
                    .equalsReference();
        }
    }

    @Part(number = 5, points = 1, needs = 2)
    void large_scores(Attempt<LocalMonotonicContract> attempt) {
        EdgeScores.askApart(attempt, LocalMonotonicCheck::weights);
        attempt.calling("far-above", it -> weights(it, new double[] {1000, 1002, 1001}))
                .equalsReference();
        attempt.calling("far-below", it -> weights(it, new double[] {-1002, -1000, -1001}))
                .equalsReference();
        EdgeScores.askFar(attempt, LocalMonotonicCheck::weights);
    }

    @Part(number = 6, points = 2, needs = 2)
    void any_sizes(Attempt<LocalMonotonicContract> attempt) {
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 5);
                    int count = draw.size(1, 7);
                    double[][] queries = draw.matrix(draw.size(1, 6), width);
                    double[][] keys = draw.matrix(count, width);
                    double[][] values = draw.matrix(count, draw.size(1, 4));
                    int halfWidth = draw.size(0, 4);
                    attempt.asks(it -> it.context(queries, keys, values, halfWidth))
                            .equalsReference();
                });
    }

    @Part(number = 7, points = 1, needs = 2)
    void keys_out_of_sight(Attempt<LocalMonotonicContract> attempt) {
        double[][] keys = KEYS.clone();
        double[][] values = VALUES.clone();
        keys[6] = new double[] {5000, -5000, 5000, 5000};
        values[6] = new double[] {1000, 2000, 3000};
        attempt.calling("louder", it -> it.context(QUERIES, keys, values, 2))
                .sameAs("usual", it -> it.context(QUERIES, KEYS, VALUES, 2));
    }

    @Part(
            number = 8,
            points = 2,
            needs = {3, 4, 5, 6})
    void twenty_thousand_positions(Attempt<LocalMonotonicContract> attempt) {
        double[][] positions = Matrix.generate(MANY, 1, (i, j) -> (i * 7 % 11 - 5) / 2.0).toArray();
        double[][] values = Matrix.generate(MANY, 1, (i, j) -> i * 13 % 17).toArray();
        attempt.calling("many", it -> it.context(positions, positions, values, 5))
                .byHand()
                .equalsReference();
    }

    @Part(number = 9, points = 1, needs = 1)
    void nothing_else_changes(Attempt<LocalMonotonicContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** With one feature a key is its score, and each column of values shows one weight. */
    private static double[][] weights(LocalMonotonicContract it, double[] scores) {
        double[][] keys = Matrix.ofColumn(scores).toArray();
        double[][] values = Matrix.identity(scores.length).toArray();
        return it.context(new double[][] {{1}}, keys, values, scores.length);
    }
}
