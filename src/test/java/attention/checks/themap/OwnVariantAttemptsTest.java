package attention.checks.themap;

import static attention.checks.pieces.Vectors.best;
import static attention.checks.pieces.Vectors.both;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.largest;
import static attention.checks.pieces.Vectors.oneHot;
import static attention.checks.pieces.Vectors.over;
import static attention.checks.pieces.Vectors.overTheSum;
import static attention.checks.pieces.Vectors.plus;
import static attention.checks.pieces.Vectors.shares;
import static attention.checks.pieces.Vectors.softmax;
import static attention.checks.pieces.Vectors.total;
import static attention.checks.themap.Weigh.by;
import static attention.checks.themap.Weigh.full;
import static attention.checks.themap.Weigh.scores;

import attention.check.Attempts;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.exercise.OwnVariantContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Attentions of one's own beyond the named mistakes: none of the right ones is like another. */
final class OwnVariantAttemptsTest extends Attempts<OwnVariantContract> {
    private static final OwnVariantContract NEAR = by(Weigh::near, Vectors::softmax);

    OwnVariantAttemptsTest() {
        wrongRows();
        wrongPlaces();
        wrongPadding();
        wrongHabits();
        hardlyAnother();
        rightScores();
        rightNormalizers();
        rightAreas();
        rightStructures();
    }

    private void wrongRows() {
        wrong("no weights", (q, k, p) -> Matrix.zeros(q.rows(), k.rows()));
        wrong("all to everybody", (q, k, p) -> Grids.ones(q.rows(), k.rows()));
        wrong("transposed", (q, k, p) -> NEAR.weights(q, k, p).transpose());
        wrong("sigmoid of each score", by(Vectors::dot, s -> each(s, x -> 1 / (1 + Math.exp(-x)))));
        wrong(
                "divided by the largest",
                by(Weigh::near, s -> over(softmax(s), largest(softmax(s)))));
        wrong(
                "rounded to two decimals",
                by(Weigh::near, s -> each(softmax(s), x -> Math.round(x * 100) / 100.0)));
        wrong(
                "divided by the number of keys",
                by(Weigh::near, s -> over(each(s, Math::exp), s.length)));
        wrong("absolute scores", by(Vectors::dot, s -> overTheSum(each(s, Math::abs))));
        wrong("squared and one left out", by(Vectors::dot, s -> shares(s, x -> x * x)));
        wrong("signs kept", by(Vectors::dot, s -> over(s, total(each(s, Math::abs)))));
    }

    private void wrongPlaces() {
        wrong(
                "window by place",
                (q, k, p) -> {
                    Matrix right = NEAR.weights(q, k, p);
                    Matrix kept =
                            Matrix.generate(
                                    q.rows(),
                                    k.rows(),
                                    (i, j) -> Math.abs(i - j) <= 1 ? right.get(i, j) : 0);
                    return Matrix.of(
                            Arrays.stream(kept.toArray())
                                    .map(Vectors::overTheSum)
                                    .toArray(double[][]::new));
                });
        wrong(
                "causal",
                (q, k, p) -> {
                    Matrix right = NEAR.weights(q, k, p);
                    Matrix kept =
                            Matrix.generate(
                                    q.rows(), k.rows(), (i, j) -> j <= i ? right.get(i, j) : 0);
                    return Matrix.of(
                            Arrays.stream(kept.toArray())
                                    .map(Vectors::overTheSum)
                                    .toArray(double[][]::new));
                });
        wrong(
                "the best three of equals in order",
                by(Weigh::near, OwnVariantAttemptsTest::firstThree));
        wrong(
                "the last of the best",
                by(
                        Weigh::near,
                        s -> {
                            double[] back = new double[s.length];
                            Arrays.setAll(back, j -> s[s.length - 1 - j]);
                            return oneHot(s.length, s.length - 1 - best(back));
                        }));
        wrong(
                "the first key twice as good",
                by(
                        (query, keys) ->
                                softmax(
                                        plus(
                                                scores(Weigh::near, query, keys),
                                                oneHot(keys.length, 0)))));
        wrong(
                "half to itself",
                (q, k, p) -> {
                    Matrix right = NEAR.weights(q, k, p);
                    return Matrix.generate(
                            q.rows(),
                            k.rows(),
                            (i, j) -> (right.get(i, j) + (i % k.rows() == j ? 1 : 0)) / 2);
                });
        wrong("running sums", by(Weigh::near, s -> overTheSum(Vectors.runningSums(softmax(s)))));
    }

    private static double[] firstThree(double... scores) {
        double[] kept = new double[scores.length];
        double[] left = scores.clone();
        for (int k = 0; k < Math.min(3, scores.length); k++) {
            int place = best(left);
            kept[place] = Math.exp(scores[place] - largest(scores));
            left[place] = Double.NEGATIVE_INFINITY;
        }
        return overTheSum(kept);
    }

    private void wrongPadding() {
        wrong(
                "the smallest positive number for padding",
                full(
                        (q, keys, p) -> {
                            double[] s = scores(Weigh::near, q, keys);
                            for (int j = 0; j < s.length; j++) {
                                s[j] = p[j] ? Double.MIN_VALUE : s[j];
                            }
                            return softmax(s);
                        }));
        wrong(
                "-1000 for padding",
                full(
                        (q, keys, p) -> {
                            double[] s = scores(Weigh::near, q, keys);
                            for (int j = 0; j < s.length; j++) {
                                s[j] = p[j] ? -1000 : s[j];
                            }
                            return softmax(s);
                        }));
        wrong(
                "padding by the first flag",
                (q, k, p) ->
                        p[0] ? NEAR.weights(q, k, p) : NEAR.weights(q, k, new boolean[p.length]));
        wrong(
                "padding seen at its own place",
                (q, k, p) -> {
                    Matrix open = NEAR.weights(q, k, new boolean[p.length]);
                    Matrix hidden = NEAR.weights(q, k, p);
                    return Matrix.generate(
                            q.rows(),
                            k.rows(),
                            (i, j) -> i < p.length && p[i] ? open.get(i, j) : hidden.get(i, j));
                });
        wrong(
                "largest score of all keys, padding too",
                full(
                        (q, keys, p) -> {
                            double[] s = scores(Vectors::dot, q, keys);
                            double top = largest(s);
                            return overTheSum(
                                    IntStream.range(0, s.length)
                                            .mapToDouble(j -> p[j] || s[j] < top - 1 ? 0 : 1)
                                            .toArray());
                        }));
        wrong(
                "a padded key as zeros",
                full(
                        (q, keys, p) -> {
                            double[][] filled =
                                    IntStream.range(0, keys.length)
                                            .mapToObj(j -> p[j] ? new double[q.length] : keys[j])
                                            .toArray(double[][]::new);
                            return softmax(scores(Weigh::near, q, filled));
                        }));
    }

    private void wrongHabits() {
        wrong(
                "flags turned on the way",
                (q, k, p) -> {
                    Matrix weights = NEAR.weights(q, k, p);
                    Arrays.fill(p, false);
                    return weights;
                });
        wrong(
                "weaker with each call",
                new OwnVariantContract() {
                    private int calls;

                    @Override
                    public Matrix weights(Matrix q, Matrix k, boolean[] p) {
                        calls++;
                        return by((x, y) -> Weigh.near(x, y) / calls, Vectors::softmax)
                                .weights(q, k, p);
                    }
                });
        wrong(
                "mixed with the last answer",
                new OwnVariantContract() {
                    private Matrix last = Matrix.zeros(1, 1);

                    @Override
                    public Matrix weights(Matrix q, Matrix k, boolean[] p) {
                        Matrix now = NEAR.weights(q, k, p);
                        Matrix before = last.shape().equals(now.shape()) ? last : now;
                        last = now.plus(before).scaled(0.5);
                        return last;
                    }
                });
        wrong(
                "kept by its flags",
                new OwnVariantContract() {
                    private boolean[] flags = {};
                    private Matrix kept = Matrix.zeros(1, 1);

                    @Override
                    public Matrix weights(Matrix q, Matrix k, boolean[] p) {
                        if (flags != p) {
                            flags = p;
                            kept = NEAR.weights(q, k, p);
                        }
                        return kept;
                    }
                });
        wrong(
                "the mean query",
                (q, k, p) -> NEAR.weights(Grids.firstRow(Grids.mean(q), q.rows()), k, p));
    }

    private void hardlyAnother() {
        wrong(
                "soft attention in loops",
                by(
                        (q, k) -> dot(q, k) / Math.sqrt(q.length),
                        s -> overTheSum(each(s, x -> Math.exp(x - largest(s))))));
        wrong("temperature 10", by((q, k) -> dot(q, k) / 10, Vectors::softmax));
        wrong("turned round", by((q, k) -> -dot(q, k), Vectors::softmax));
        wrong("powers of two", by(Vectors::dot, s -> shares(s, x -> Math.pow(2, x - largest(s)))));
        wrong("a constant added", by((q, k) -> dot(q, k) + dot(q, q), Vectors::softmax));
        wrong("the mean of the real keys", by((q, k) -> 0, Vectors::softmax));
    }

    private void rightScores() {
        right("distance", by((q, k) -> -Math.sqrt(-4 * Weigh.near(q, k)), Vectors::softmax));
        right("cosine", by(Weigh::cosine, Vectors::softmax));
        right("sharp cosine", by((q, k) -> 10 * Weigh.cosine(q, k), Vectors::softmax));
        right("additive", by((q, k) -> total(each(plus(q, k), Math::tanh)), Vectors::softmax));
        right("dot product and length", by((q, k) -> dot(q, k) - dot(k, k) / 2, Vectors::softmax));
        right("the key alone, as saliency does", by((q, k) -> largest(k), Vectors::softmax));
        right(
                "query asks with a turned key",
                by(
                        (q, k) -> {
                            double[] back = k.clone();
                            Arrays.setAll(back, j -> k[k.length - 1 - j] + k[j] * j);
                            return dot(q, back);
                        },
                        Vectors::softmax));
        right(
                "scale by the query's length",
                by((q, k) -> dot(q, k) / (1 + Math.sqrt(dot(q, q))), Vectors::softmax));
        right(
                "numbers that agree",
                by((q, k) -> total(both(q, k, (x, y) -> x * y > 0 ? 1 : 0)), Vectors::softmax));
        right(
                "distance in floats",
                by((q, k) -> (float) Weigh.near(q, k), s -> each(softmax(s), x -> (float) x)));
    }

    private void rightNormalizers() {
        right(
                "sparsemax of cosines",
                by((q, k) -> 4 * Weigh.cosine(q, k), OwnVariantAttemptsTest::sparsemax));
        right("sparsemax of dot products", by(Vectors::dot, OwnVariantAttemptsTest::sparsemax));
        right(
                "one over the distance",
                by((q, k) -> 1 / (1 - 4 * Weigh.near(q, k)), Vectors::overTheSum));
        right(
                "hard, shared among the best",
                by(Vectors::dot, s -> shares(s, x -> x == largest(s) ? 1 : 0)));
        right(
                "nothing below 0, else equal",
                by(
                        Vectors::dot,
                        s -> {
                            double[] above = each(s, x -> Math.max(0, x));
                            return total(above) == 0 ? shares(s, x -> 1) : overTheSum(above);
                        }));
        right(
                "by rank",
                by(
                        Vectors::dot,
                        s ->
                                shares(
                                        s,
                                        x ->
                                                Math.pow(
                                                        2,
                                                        -(double)
                                                                Arrays.stream(s)
                                                                        .filter(y -> y > x)
                                                                        .count()))));
        right("linear attention", by((q, k) -> dot(positive(q), positive(k)), Vectors::overTheSum));
    }

    private static double[] positive(double... numbers) {
        return each(numbers, x -> x > 0 ? x + 1 : 1 / (1 - x));
    }

    private static double[] sparsemax(double... scores) {
        double[] sorted = each(scores, x -> -x);
        Arrays.sort(sorted);
        double sum = 0;
        double threshold = 0;
        for (int k = 1; k <= sorted.length; k++) {
            double next = -sorted[k - 1];
            sum += next;
            if (1 + k * next > sum) {
                threshold = (sum - 1) / k;
            }
        }
        double least = threshold;
        return each(scores, x -> Math.max(0, x - least));
    }

    private void rightAreas() {
        right(
                "local by content",
                by(
                        Vectors::dot,
                        s -> shares(s, x -> x < largest(s) - 2 ? 0 : Math.exp(x - largest(s)))));
        right(
                "local by distance",
                by(
                        (query, keys) -> {
                            double[] s = scores(Weigh::near, query, keys);
                            return shares(s, x -> x < largest(s) - 1 ? 0 : 1);
                        }));
        right(
                "better than the mean",
                by(Weigh::near, s -> shares(s, x -> x < Vectors.mean(s) - 1e-9 ? 0 : 1)));
    }

    private void rightStructures() {
        right(
                "mean of two heads",
                (q, k, p) ->
                        NEAR.weights(q, k, p)
                                .plus(
                                        by((x, y) -> dot(x, y) / 2, Vectors::softmax)
                                                .weights(q, k, p))
                                .scaled(0.5));
        right(
                "two dot product heads",
                (q, k, p) ->
                        by(Vectors::dot, Vectors::softmax)
                                .weights(q, k, p)
                                .plus(
                                        by((x, y) -> dot(x, y) / 4, Vectors::softmax)
                                                .weights(q, k, p))
                                .scaled(0.5));
        right(
                "half a mean",
                (q, k, p) ->
                        by((x, y) -> 1, Vectors::overTheSum)
                                .weights(q, k, p)
                                .plus(by(Vectors::dot, Vectors::softmax).weights(q, k, p))
                                .scaled(0.5));
        right(
                "on matrices",
                (q, k, p) -> {
                    Matrix cross = q.timesTransposed(k);
                    Matrix lengths = k.square().times(Grids.ones(k.cols(), 1)).transpose();
                    Matrix s = cross.scaled(2).plusRow(lengths.scaled(-1));
                    Matrix hidden =
                            Matrix.generate(
                                    s.rows(),
                                    s.cols(),
                                    (i, j) -> p[j] ? Double.NEGATIVE_INFINITY : s.get(i, j));
                    return Matrix.of(
                            Arrays.stream(hidden.toArray())
                                    .map(Vectors::softmax)
                                    .toArray(double[][]::new));
                });
    }
}
