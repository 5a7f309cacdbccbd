package attention.checks.softattention;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.checks.pieces.EdgeScores;
import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftmaxJacobianContract;
import attention.exercise.WeightedSumContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import attention.score.ScoreFunction;
import java.util.Arrays;
import java.util.Optional;

/**
 * Checks the gradient of soft attention: for the values, the queries and the keys by hand, then for
 * any sizes. The scale is 0.5 or another number that no width gives.
 */
class SoftAttentionGradientCheck implements Check<SoftAttentionGradientContract> {

    private static final double[][] QUERY = {{2, 1, 0, 0}};
    private static final double[][] KEYS = {{1, 0, 3, 1}, {0, 2, -1, 2}, {-1, 1, 0, 4}};
    private static final double[][] VALUES = {{10, 0}, {0, 10}, {4, -2}};
    private static final double[][] UPSTREAM = {{1, -1}};

    private static final double[][] QUERIES = {{2, 1, 0, 0}, {0, -1, 1, 1}};
    private static final double[][] UPSTREAMS = {{1, -1}, {0.5, 2}};

    @Override
    public SoftAttentionGradientContract reference() {
        return (queries, keys, values, scale, upstream) -> {
            Matrix q = Matrix.of(queries).asParameter();
            Matrix k = Matrix.of(keys).asParameter();
            Matrix v = Matrix.of(values).asParameter();
            Matrix scores = new DotProduct().scores(q, k).scaled(scale);
            new Softmax().weights(scores).times(v).backward(Matrix.of(upstream));
            return new SoftAttentionGradientContract.Gradients(
                    q.gradient().toArray(), k.gradient().toArray(), v.gradient().toArray());
        };
    }

    @Override
    public Mistakes<SoftAttentionGradientContract> mistakes() {
        return SoftAttentionGradientMistakes.ALL;
    }

    @Override
    public Optional<SoftAttentionGradientContract> madeOf(OwnParts own) {
        return Optional.of(
                new GradientOfParts(
                        own.part("DotProduct", ScoreFunction.class),
                        own.part("Softmax", Normalizer.class),
                        own.part("SoftmaxJacobian", SoftmaxJacobianContract.class),
                        own.part("WeightedSum", WeightedSumContract.class)));
    }

    @Part(number = 1, points = 1)
    void three_tables(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling("two-queries", it -> it.gradient(QUERIES, KEYS, VALUES, .5, UPSTREAMS))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, needs = 1)
    void the_values(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling("one-query", it -> it.gradient(QUERY, KEYS, VALUES, .5, UPSTREAM).values())
                .byHand()
                .equalsReference();
    }

    @Part(number = 3, points = 2, needs = 1)
    void the_queries(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling("one-query", it -> it.gradient(QUERY, KEYS, VALUES, .5, UPSTREAM).queries())
                .byHand()
                .equalsReference();
    }

    @Part(number = 4, points = 2, needs = 3)
    void the_keys(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling("one-query", it -> it.gradient(QUERY, KEYS, VALUES, .5, UPSTREAM).keys())
                .byHand()
                .equalsReference();
    }

    @Part(number = 5, points = 2, needs = 1)
    void two_queries_add_up(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling(
                        "two-queries-by-hand",
                        it -> it.gradient(QUERIES, KEYS, VALUES, .5, UPSTREAMS))
                .byHand()
                .equalsReference();
    }

    @Part(number = 6, points = 1, needs = 1)
    void a_single_key(Attempt<SoftAttentionGradientContract> attempt) {
        double[][] queries = {{500, 1}, {-500, 2}};
        double[][] upstream = {{1, 2, 3}, {4, 0, -5}};
        attempt.calling(
                        "single-key",
                        it ->
                                it.gradient(
                                        queries,
                                        new double[][] {{3, 0}},
                                        new double[][] {{7, 8, 9}},
                                        1,
                                        upstream))
                .byHand()
                .equalsReference();
    }

    @Part(number = 7, points = 3, needs = 1)
    void any_sizes(Attempt<SoftAttentionGradientContract> attempt) {
        EdgeScores.askApart(attempt, SoftAttentionGradientCheck::gradients);
        EdgeScores.askFar(attempt, SoftAttentionGradientCheck::gradients);
        attempt.forAll(
                draw -> {
                    int width = draw.size(1, 4);
                    int count = draw.size(1, 4);
                    int valueWidth = draw.size(1, 4);
                    int queryCount = draw.size(1, 3);
                    double[][] queries = draw.matrix(queryCount, width);
                    double[][] keys = draw.matrix(count, width);
                    double[][] values = draw.matrix(count, valueWidth);
                    double[][] upstream = draw.matrix(queryCount, valueWidth);
                    double scale = draw.size(1, 8) / 8.0;
                    attempt.asks(it -> it.gradient(queries, keys, values, scale, upstream))
                            .equalsReference();
                });
    }

    @Part(number = 8, points = 1, needs = 1)
    void nothing_else_changes(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.leavesTheRestAlone();
    }

    /** With one feature a key is its score. */
    private static SoftAttentionGradientContract.Gradients gradients(
            SoftAttentionGradientContract it, double[] scores) {
        double[][] keys = Matrix.ofColumn(scores).toArray();
        double[][] values = {{1, 2}, {3, 0}, {-1, 1}, {2, 2}};
        return it.gradient(
                new double[][] {{1}},
                keys,
                Arrays.copyOf(values, scores.length),
                1,
                new double[][] {{1, -2}});
    }
}
