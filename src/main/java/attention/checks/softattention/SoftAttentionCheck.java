package attention.checks.softattention;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.SoftAttentionContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.score.ScoreFunction;
import attention.variant.Attention;
import java.util.Optional;

/**
 * Checks soft attention. Numbers of queries and keys and both widths always differ, so that no
 * wrong axis and no wrong divisor gives a right number.
 */
class SoftAttentionCheck implements Check<SoftAttentionContract> {
    /** The library: comics, film, war; three wishes, five books. */
    private static final double[][] WISHES = {{1, 1, 0}, {1, 1, -1}, {1, 0, -1}, {0, 0, 0}};

    private static final double[][] KEYS = {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}};
    private static final double[][] VALUES = {{50, 9}, {30, 8}, {40, 6}, {20, 5}, {90, 3}};

    @Override
    public SoftAttentionContract reference() {
        return attention(new Attention());
    }

    private static SoftAttentionContract attention(Attention attention) {
        return (queries, keys, values) ->
                attention
                        .attend(Matrix.of(queries), Matrix.of(keys), Matrix.of(values))
                        .context()
                        .toArray();
    }

    @Override
    public Mistakes<SoftAttentionContract> mistakes() {
        return SoftAttentionMistakes.ALL;
    }

    @Override
    public Optional<SoftAttentionContract> madeOf(OwnParts own) {
        ScoreFunction score = own.part("ScaledDotProduct", ScoreFunction.class);
        Normalizer softmax = own.part("Softmax", Normalizer.class);
        return Optional.of(attention(new Attention(score, softmax)));
    }

    @Part(number = 1, points = 1)
    void a_row_for_each_query(Attempt<SoftAttentionContract> attempt) {
        attempt.calling("library", it -> it.context(WISHES, KEYS, VALUES)).hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void one_query_by_hand(Attempt<SoftAttentionContract> attempt) {
        double[][] query = {{2, 1, 0, 0}};
        double[][] keys = {{1, 0, 3, 1}, {0, 2, -1, 2}, {-1, 1, 0, 4}};
        double[][] values = {{10, 0}, {0, 10}, {4, -2}};
        attempt.calling("three-keys", it -> it.context(query, keys, values))
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void the_library(Attempt<SoftAttentionContract> attempt) {
        attempt.calling("library", it -> it.context(WISHES, KEYS, VALUES))
                .byHand()
                .equalsReference();
    }

    @Part(number = 4, points = 1, needs = 2)
    void large_scores(Attempt<SoftAttentionContract> attempt) {
        EdgeScores.askApart(attempt, SoftAttentionCheck::weights);
        double[][] query = {{1000, 0, 0, 0}, {100, 0, 0, 0}, {-1000, 0, 0, 0}};
        double[][] keys = {{4, 1, 0, 1}, {4, 0, 1, 1}, {2, 0, 0, 0}};
        double[][] values = {{1, 2, 3}, {3, 4, 7}, {9, 8, 5}};
        attempt.calling("large", it -> it.context(query, keys, values)).byHand().equalsReference();
        EdgeScores.askFar(attempt, SoftAttentionCheck::weights);
    }

    @Part(number = 5, points = 2, needs = 2)
    void any_sizes(Attempt<SoftAttentionContract> attempt) {
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 5);
                    int count = draw.size(1, 5);
                    double[][] queries = draw.matrix(draw.size(1, 4), width);
                    double[][] keys = draw.matrix(count, width);
                    double[][] values = draw.matrix(count, draw.size(1, 4));
                    attempt.asks(it -> it.context(queries, keys, values)).equalsReference();
                });
    }

    @Part(number = 6, points = 1, needs = 2)
    void keys_and_values_shuffled_alike(Attempt<SoftAttentionContract> attempt) {
        double[][] keys = {KEYS[3], KEYS[0], KEYS[4], KEYS[2], KEYS[1]};
        double[][] values = {VALUES[3], VALUES[0], VALUES[4], VALUES[2], VALUES[1]};
        attempt.calling("another-order", it -> it.context(WISHES, keys, values))
                .sameAs("usual-order", it -> it.context(WISHES, KEYS, VALUES));
    }

    @Part(number = 7, points = 1, needs = 1)
    void nothing_else_changes(Attempt<SoftAttentionContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** With one feature a key is its score, and each column of values shows one weight. */
    private static double[][] weights(SoftAttentionContract it, double[] scores) {
        double[][] keys = Matrix.ofColumn(scores).toArray();
        return it.context(new double[][] {{1}}, keys, Matrix.identity(scores.length).toArray());
    }
}
