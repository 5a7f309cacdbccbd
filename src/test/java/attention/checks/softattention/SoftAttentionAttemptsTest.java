package attention.checks.softattention;

import static attention.checks.pieces.Rows.transposed;
import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.softmax;
import static attention.checks.softattention.PlainSteps.times;

import attention.check.Attempts;
import attention.exercise.SoftAttentionContract;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Answers to SoftAttention beyond the named mistakes. */
final class SoftAttentionAttemptsTest extends Attempts<SoftAttentionContract> {
    SoftAttentionAttemptsTest() {
        wrongNumbers();
        wrongSizes();
        wrongLoops();
        wrongHabits();
        rightInOtherWords();
        rightWithOtherLoops();
        softmaxes(
                softmax ->
                        SoftAttentionMistakes.weights(
                                scores -> SoftAttentionMistakes.rows(scores, softmax)));
    }

    private void wrongNumbers() {
        wrong("zeros", (q, k, v) -> new double[q.length][v[0].length]);
        wrong("the mean of the values", (q, k, v) -> right(scaled(q, 0), k, v));
        wrong("the values of the best key, on average", (q, k, v) -> right(scaled(q, 100), k, v));
        wrong("temperature 2 on top", (q, k, v) -> right(scaled(q, .5), k, v));
        wrong("sign turned", (q, k, v) -> right(scaled(q, -1), k, v));
        wrong("twice the context", (q, k, v) -> scaled(right(q, k, v), 2));
        wrong("values matched, not keys", (q, k, v) -> times(softmax(dots(q, q)), padded(v, q)));
        wrong(
                "root of three, as in the library",
                (q, k, v) -> times(softmax(scaled(dots(q, k), 1 / Math.sqrt(3))), v));
        wrong(
                "the root taken of the scores",
                (q, k, v) ->
                        times(
                                softmax(
                                        Matrix.generate(
                                                        q.length,
                                                        k.length,
                                                        (i, j) ->
                                                                Math.sqrt(
                                                                        Math.abs(dots(q, k)[i][j])
                                                                                / k[0].length))
                                                .toArray()),
                                v));
        wrong(
                "softmax twice",
                (q, k, v) -> times(softmax(softmax(scaled(dots(q, k), scale(k)))), v));
        wrong(
                "scale once on the queries and once on the keys",
                (q, k, v) -> times(softmax(dots(scaled(q, scale(k)), scaled(k, scale(k)))), v));
        wrong("rounded to one decimal", (q, k, v) -> rounded(right(q, k, v)));
    }

    private void wrongSizes() {
        wrong("an empty table", (q, k, v) -> new double[0][0]);
        wrong("rows never made", (q, k, v) -> new double[q.length][]);
        wrong("as wide as a key", (q, k, v) -> new double[q.length][k[0].length]);
        wrong("a row for each key", (q, k, v) -> new double[k.length][v[0].length]);
        wrong(
                "at most three queries",
                (q, k, v) -> Arrays.copyOf(right(q, k, v), Math.min(3, q.length)));
    }

    private void wrongLoops() {
        wrong(
                "the last key left out",
                (q, k, v) ->
                        right(q, Arrays.copyOf(k, k.length - 1), Arrays.copyOf(v, k.length - 1)));
        wrong(
                "the first key left out",
                (q, k, v) ->
                        right(
                                q,
                                Arrays.copyOfRange(k, 1, k.length),
                                Arrays.copyOfRange(v, 1, k.length)));
        wrong("the last place of the keys left out", (q, k, v) -> right(q, cut(k), v));
        wrong(
                "causal: only keys up to the own index",
                (q, k, v) ->
                        IntStream.range(0, q.length)
                                .mapToObj(
                                        i -> {
                                            int end = Math.min(i + 1, k.length);
                                            return right(
                                                    new double[][] {q[i]},
                                                    Arrays.copyOf(k, end),
                                                    Arrays.copyOf(v, end))[0];
                                        })
                                .toArray(double[][]::new));
        wrong(
                "values in reverse",
                (q, k, v) -> {
                    double[][] reversed = v.clone();
                    for (int j = 0; j < v.length; j++) {
                        reversed[j] = v[v.length - 1 - j];
                    }
                    return right(q, k, reversed);
                });
    }

    private void wrongHabits() {
        wrong(
                "keys scaled in place",
                (q, k, v) -> {
                    double scale = scale(k);
                    for (double[] key : k) {
                        for (int c = 0; c < key.length; c++) {
                            key[c] *= scale;
                        }
                    }
                    return times(softmax(dots(q, k)), v);
                });
        wrong(
                "a field for the result",
                new SoftAttentionContract() {
                    private double[][] context = new double[0][0];

                    @Override
                    public double[][] context(double[][] q, double[][] k, double[][] v) {
                        double[][] fresh = right(q, k, v);
                        if (context.length != q.length || context[0].length != v[0].length) {
                            context = fresh;
                        }
                        for (int i = 0; i < q.length; i++) {
                            System.arraycopy(fresh[i], 0, context[i], 0, fresh[i].length);
                        }
                        return context;
                    }
                });
        wrong(
                "a field that adds up",
                new SoftAttentionContract() {
                    private double carried;

                    @Override
                    public double[][] context(double[][] q, double[][] k, double[][] v) {
                        double[][] context = right(q, k, v);
                        context[0][0] += carried;
                        carried += .001;
                        return context;
                    }
                });
        wrong(
                "the value itself where there is one key",
                (q, k, v) ->
                        k.length > 1
                                ? right(q, k, v)
                                : IntStream.range(0, q.length)
                                        .mapToObj(i -> v[0])
                                        .toArray(double[][]::new));
    }

    private void rightInOtherWords() {
        right("with Matrix", (q, k, v) -> byMatrix(q, k, v));
        right("scale on the queries", (q, k, v) -> times(softmax(dots(scaled(q, scale(k)), k)), v));
        right(
                "half of the scale on each",
                (q, k, v) -> {
                    double half = Math.sqrt(scale(k));
                    return times(softmax(dots(scaled(q, half), scaled(k, half))), v);
                });
        right(
                "everything transposed, and back",
                (q, k, v) ->
                        transposed(
                                times(
                                        transposed(v),
                                        transposed(softmax(scaled(dots(q, k), scale(k)))))));
        right(
                "a temperature of √dK in the softmax",
                (q, k, v) ->
                        new Softmax(Math.sqrt(k[0].length))
                                .weights(Matrix.of(dots(q, k)))
                                .times(Matrix.of(v))
                                .toArray());
    }

    private void rightWithOtherLoops() {
        right("divided at the end", SoftAttentionAttemptsTest::dividedAtTheEnd);
        right(
                "float inside",
                (q, k, v) -> {
                    double[][] scores = scaled(dots(q, k), scale(k));
                    for (double[] row : scores) {
                        for (int j = 0; j < row.length; j++) {
                            row[j] = (float) row[j];
                        }
                    }
                    return times(softmax(scores), v);
                });
        right(
                "keys from last to first",
                (q, k, v) -> {
                    double[][] context = new double[q.length][v[0].length];
                    double[][] weights = softmax(scaled(dots(q, k), scale(k)));
                    for (int j = k.length - 1; j >= 0; j--) {
                        for (int i = 0; i < q.length; i++) {
                            for (int c = 0; c < v[0].length; c++) {
                                context[i][c] += weights[i][j] * v[j][c];
                            }
                        }
                    }
                    return context;
                });
    }

    /** Exponentials times values first, divided by their sum last. */
    private static double[][] dividedAtTheEnd(double[][] q, double[][] k, double[][] v) {
        double[][] scores = scaled(dots(q, k), scale(k));
        double[][] context = new double[q.length][v[0].length];
        for (int i = 0; i < q.length; i++) {
            double max = Arrays.stream(scores[i]).max().orElseThrow();
            double sum = 0;
            for (int j = 0; j < k.length; j++) {
                double exponential = Math.exp(scores[i][j] - max);
                sum += exponential;
                for (int c = 0; c < v[j].length; c++) {
                    context[i][c] += exponential * v[j][c];
                }
            }
            for (int c = 0; c < context[i].length; c++) {
                context[i][c] /= sum;
            }
        }
        return context;
    }

    private static double[][] byMatrix(double[][] q, double[][] k, double[][] v) {
        Matrix scores = Matrix.of(q).times(Matrix.of(k).transpose()).scaled(scale(k));
        return Matrix.of(softmax(scores.toArray())).times(Matrix.of(v)).toArray();
    }

    private static double[][] right(double[][] q, double[][] k, double[][] v) {
        return times(softmax(scaled(dots(q, k), scale(k))), v);
    }

    private static double scale(double[][] k) {
        return 1 / Math.sqrt(k[0].length);
    }

    private static double[][] cut(double[][] keys) {
        double[][] cut = scaled(keys, 1);
        for (double[] key : cut) {
            key[key.length - 1] = 0;
        }
        return cut;
    }

    /** As many rows of values as there are queries. */
    private static double[][] padded(double[][] values, double[][] queries) {
        return IntStream.range(0, queries.length)
                .mapToObj(i -> values[i % values.length].clone())
                .toArray(double[][]::new);
    }

    private static double[][] rounded(double[][] table) {
        return Matrix.generate(
                        table.length,
                        table[0].length,
                        (i, j) -> Math.round(10 * table[i][j]) / 10.0)
                .toArray();
    }
}
