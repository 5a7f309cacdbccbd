package attention.checks.softattention;

import attention.check.Attempt;
import attention.check.Check;
import attention.check.Draw;
import attention.check.Mistakes;
import attention.check.OwnParts;
import attention.check.Part;
import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftmaxJacobianContract;
import attention.exercise.WeightedSumContract;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import attention.score.ScoreFunction;
import java.util.Optional;

/**
 * Checks the gradient of soft attention: for the values, the queries and the keys by hand, then for
 * any sizes. The scale is 0.5 or another number that no width gives.
 */
class SoftAttentionGradientCheck implements Check<SoftAttentionGradientContract> {
    private static final String ONE =
            "the gradient for one query (2, 1, 0, 0), three keys, scale 0.5";

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

    @Part(number = 1, points = 1, title = "three tables, each of the shape of its own")
    void three_tables(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling(
                        "the gradient for two queries and three keys of width 4, values of width 2",
                        it -> it.gradient(QUERIES, KEYS, VALUES, .5, UPSTREAMS))
                .hasTheRightShape();
    }

    @Part(number = 2, points = 2, title = "the values", needs = 1)
    void the_values(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling(ONE, it -> it.gradient(QUERY, KEYS, VALUES, .5, UPSTREAM).values())
                .byHand(
                        "scores 1, 1, −0.5, weights 0.449816, 0.449816, 0.100368; each weight times"
                                + " the upstream (1, −1).")
                .equalsReference();
    }

    @Part(number = 3, points = 2, title = "the queries", needs = 1)
    void the_queries(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling(ONE, it -> it.gradient(QUERY, KEYS, VALUES, .5, UPSTREAM).queries())
                .byHand(
                        "upstream · value is p = 10, −10, 6; their weighted mean is 0.602207; weight"
                                + " · (p − mean) is 4.22728, −4.76904, 0.541764 for the scores. First"
                                + " place: 0.5 · (4.22728 · 1 − 0.541764 · 1) = 1.84276.")
                .equalsReference();
    }

    @Part(number = 4, points = 2, title = "the keys", needs = 3)
    void the_keys(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling(ONE, it -> it.gradient(QUERY, KEYS, VALUES, .5, UPSTREAM).keys())
                .byHand(
                        "the scores' gradient 4.22728, −4.76904, 0.541764, times 0.5, times the"
                                + " query: key 1 gets (4.22728, 2.11364, 0, 0).")
                .equalsReference();
    }

    @Part(number = 5, points = 2, title = "two queries add up", needs = 1)
    void two_queries_add_up(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.calling(
                        "the gradient for two queries, three keys, scale 0.5",
                        it -> it.gradient(QUERIES, KEYS, VALUES, .5, UPSTREAMS))
                .byHand(
                        "each query has a gradient of its own; a key and a value get a share from"
                                + " every query that looks at them.")
                .equalsReference();
    }

    @Part(number = 6, points = 1, title = "a single key, far away", needs = 1)
    void a_single_key(Attempt<SoftAttentionGradientContract> attempt) {
        double[][] queries = {{500, 1}, {-500, 2}};
        double[][] upstream = {{1, 2, 3}, {4, 0, -5}};
        attempt.calling(
                        "the gradient for one single key with the scores 1500 and −1500",
                        it ->
                                it.gradient(
                                        queries,
                                        new double[][] {{3, 0}},
                                        new double[][] {{7, 8, 9}},
                                        1,
                                        upstream))
                .byHand(
                        "with one key the weight is 1 whatever the score: no slope for queries and"
                                + " key, and the whole upstream, (5, 2, −2), for the value.")
                .equalsReference();
    }

    @Part(number = 7, points = 3, title = "any sizes, any numbers, any scale", needs = 1)
    void any_sizes(Attempt<SoftAttentionGradientContract> attempt) {
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
                    attempt.calling(
                                    "the gradient for the queries %s, keys %s, values %s, scale %s, upstream %s"
                                            .formatted(
                                                    Draw.text(queries),
                                                    Draw.text(keys),
                                                    Draw.text(values),
                                                    scale,
                                                    Draw.text(upstream)),
                                    it -> it.gradient(queries, keys, values, scale, upstream))
                            .equalsReference();
                });
    }

    @Part(number = 8, points = 1, title = "nothing but the result changes", needs = 1)
    void nothing_else_changes(Attempt<SoftAttentionGradientContract> attempt) {
        attempt.leavesTheRestAlone();
    }
}
