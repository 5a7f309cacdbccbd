package attention.checks.themap;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.mean;
import static attention.checks.pieces.Vectors.oneHot;
import static attention.checks.pieces.Vectors.shares;
import static attention.checks.pieces.Vectors.softmax;
import static attention.checks.pieces.Vectors.total;
import static attention.checks.themap.Weigh.by;
import static attention.checks.themap.Weigh.full;
import static attention.checks.themap.Weigh.scores;

import attention.check.Mistakes;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.exercise.OwnVariantContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Attentions that break one law each; what is told of them is told of all that break it so. */
final class OwnVariantMistakes {
    private static final OwnVariantContract RIGHT = by(Weigh::near, Vectors::softmax);

    static final Mistakes<OwnVariantContract> ALL =
            Mistakes.<OwnVariantContract>none()
                    .addRemembering("another-answer-each-time", OwnVariantMistakes::drawing)
                    .and(rows())
                    .and(order())
                    .and(padding())
                    .and(paddingAsAKey())
                    .and(edges())
                    .and(softAttention());

    private OwnVariantMistakes() {}

    /** Hard attention by lot. */
    private static OwnVariantContract drawing() {
        Random random = new Random(3);
        return by((query, keys) -> oneHot(keys.length, random.nextInt(keys.length)));
    }

    private static Mistakes<OwnVariantContract> rows() {
        return Mistakes.<OwnVariantContract>none()
                .add(
                        "columns-add-up",
                        (queries, keys, padding) ->
                                RIGHT.weights(keys, queries, new boolean[queries.rows()])
                                        .transpose())
                .add(
                        "table-adds-up",
                        (queries, keys, padding) ->
                                RIGHT.weights(queries, keys, padding).scaled(1.0 / queries.rows()))
                .add("negative-weights", by(Vectors::dot, Vectors::overTheSum))
                .add(
                        "rest-left-over",
                        by(Weigh::near, s -> each(s, x -> Math.exp(x) / (1 + sumOfPowers(s)))))
                .add(
                        "not-normalized",
                        by((q, k) -> Weigh.near(q, k) / 16, s -> each(s, Math::exp)));
    }

    private static double sumOfPowers(double... scores) {
        return total(each(scores, Math::exp));
    }

    private static Mistakes<OwnVariantContract> order() {
        return Mistakes.<OwnVariantContract>none()
                .add("ties-by-place", by(Vectors::dot, s -> oneHot(s.length, best(s))))
                .add("place-alone", by((query, keys) -> softmax(fading(keys.length))))
                .add(
                        "place-counts",
                        by(
                                (query, keys) ->
                                        softmax(
                                                Vectors.plus(
                                                        scores(Weigh::near, query, keys),
                                                        fading(keys.length)))))
                .add(
                        "first-query-for-all",
                        (queries, keys, padding) ->
                                RIGHT.weights(
                                        Grids.firstRow(queries, queries.rows()), keys, padding))
                .add(
                        "other-queries-count",
                        (queries, keys, padding) ->
                                RIGHT.weights(
                                        queries.plusRow(Grids.mean(queries).scaled(-1)),
                                        keys,
                                        padding));
    }

    /** Less and less from place to place. */
    private static double[] fading(int length) {
        return IntStream.range(0, length).mapToDouble(j -> -j / 2.0).toArray();
    }

    private static Mistakes<OwnVariantContract> padding() {
        return Mistakes.<OwnVariantContract>none()
                .add(
                        "padding-ignored",
                        (queries, keys, padding) ->
                                RIGHT.weights(queries, keys, new boolean[padding.length]))
                .add(
                        "padding-turned-round",
                        (queries, keys, padding) ->
                                RIGHT.weights(
                                        queries, keys, hasAny(padding) ? turned(padding) : padding))
                .add(
                        "hidden-after-normalizing",
                        full(
                                (q, keys, padding) ->
                                        hidden(softmax(scores(Weigh::near, q, keys)), 0, padding)))
                .add(
                        "zero-score-for-padding",
                        full(
                                (q, keys, padding) ->
                                        softmax(hidden(scores(Weigh::near, q, keys), 0, padding))))
                .add(
                        "hidden-at-the-end",
                        (queries, keys, padding) -> RIGHT.weights(queries, keys, atTheEnd(padding)))
                .add("queries-hidden", OwnVariantMistakes::withoutQueries);
    }

    private static Mistakes<OwnVariantContract> paddingAsAKey() {
        return Mistakes.<OwnVariantContract>none()
                .add(
                        "padding-looked-at",
                        full(
                                (q, keys, padding) ->
                                        Weigh.by(Weigh::near, Vectors::softmax)
                                                .weights(Matrix.ofRow(q), centred(keys), padding)
                                                .row(0)))
                .add(
                        "padding-counted",
                        full(
                                (q, keys, padding) ->
                                        Weigh.by(
                                                        (x, key) ->
                                                                Weigh.near(x, key) / keys.length,
                                                        Vectors::softmax)
                                                .weights(Matrix.ofRow(q), Matrix.of(keys), padding)
                                                .row(0)));
    }

    private static boolean hasAny(boolean... padding) {
        return WeightLaws.flagged(padding, true).length > 0;
    }

    private static boolean[] turned(boolean... padding) {
        boolean[] turned = new boolean[padding.length];
        IntStream.range(0, turned.length).forEach(j -> turned[j] = !padding[j]);
        return turned;
    }

    private static boolean[] atTheEnd(boolean... padding) {
        boolean[] end = new boolean[padding.length];
        int count = WeightLaws.flagged(padding, true).length;
        Arrays.fill(end, end.length - count, end.length, true);
        return end;
    }

    private static double[] hidden(double[] numbers, double by, boolean... padding) {
        for (int j = 0; j < numbers.length; j++) {
            numbers[j] = padding[j] ? by : numbers[j];
        }
        return numbers;
    }

    private static Matrix withoutQueries(Matrix queries, Matrix keys, boolean... padding) {
        Matrix weights = RIGHT.weights(queries, keys, new boolean[padding.length]);
        return Matrix.generate(
                weights.rows(),
                weights.cols(),
                (i, j) -> i < padding.length && padding[i] ? 0 : weights.get(i, j));
    }

    private static Matrix centred(double[][] keys) {
        Matrix table = Matrix.of(keys);
        return table.plusRow(Grids.mean(table).scaled(-1));
    }

    private static Mistakes<OwnVariantContract> edges() {
        return Mistakes.<OwnVariantContract>none()
                .add("spread-of-one", by(Weigh::near, s -> softmax(standardized(s))))
                .add(
                        "length-of-zero",
                        by(
                                (q, k) -> dot(q, k) / Math.sqrt(dot(q, q) * dot(k, k)),
                                Vectors::softmax))
                .add("nothing-above-zero", by(Vectors::dot, s -> shares(s, x -> Math.max(0, x))))
                .add("no-max-shift", by(Weigh::near, s -> shares(s, Math::exp)))
                .add(
                        "minus-a-billion",
                        full(
                                (q, keys, padding) ->
                                        softmax(
                                                hidden(
                                                        scores(Weigh::near, q, keys),
                                                        -1e9,
                                                        padding))));
    }

    private static double[] standardized(double... scores) {
        double mean = mean(scores);
        double[] apart = each(scores, x -> x - mean);
        double spread = Math.sqrt(mean(each(apart, x -> x * x)));
        return each(apart, x -> x / spread);
    }

    private static Mistakes<OwnVariantContract> softAttention() {
        return Mistakes.<OwnVariantContract>none()
                .add("everybody-alike", by((q, k) -> 1, Vectors::overTheSum))
                .add(
                        "soft-attention",
                        by((q, k) -> dot(q, k) / Math.sqrt(q.length), Vectors::softmax))
                .add("plain-dot-product", by(Vectors::dot, Vectors::softmax))
                .add("another-scale", by((q, k) -> dot(q, k) / 3, Vectors::softmax));
    }
}
