package attention.checks.localwindow;

import static attention.checks.localwindow.LocalSteps.RIGHT;
import static attention.checks.localwindow.LocalSteps.divisor;
import static attention.checks.localwindow.LocalSteps.mix;
import static attention.checks.localwindow.LocalSteps.overAll;
import static attention.checks.localwindow.LocalSteps.weights;
import static attention.checks.localwindow.LocalSteps.window;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.softmax;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Attempts;
import attention.check.Checker;
import attention.check.Verdict;
import attention.checks.pieces.Vectors;
import attention.exercise.LocalMonotonicContract;
import attention.matrix.Matrix;
import attention.variant.Attention;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to LocalMonotonic beyond the named mistakes. */
final class LocalMonotonicAttemptsTest extends Attempts<LocalMonotonicContract> {
    LocalMonotonicAttemptsTest() {
        wrongWindows();
        wrongNumbers();
        wrongSizes();
        wrongHabits();
        rightInOtherWords();
        rightWithOtherLoops();
        softmaxes(softmax -> weights((scores, row) -> softmax.apply(scores)));
    }

    private void wrongWindows() {
        wrong("the two ends alone", window((i, j, s) -> Math.abs(i - j) == s.halfWidth()));
        wrong("blocks", window((i, j, s) -> i / (s.halfWidth() + 1) == j / (s.halfWidth() + 1)));
        wrong("turned around", window((i, j, s) -> Math.abs(i - j) > s.halfWidth()));
        wrong("the first keys", window((i, j, s) -> j <= s.halfWidth()));
        wrong("causal", window((i, j, s) -> j <= i));
        wrong("a window of five", window((i, j, s) -> Math.abs(i - j) <= 2));
        wrong("every second key", window((i, j, s) -> near(i, j, s) && (i - j) % 2 == 0));
        wrong("against the diagonal", window((i, j, s) -> near(i, s.keyLen() - 1 - j, s)));
        wrong("as wide as a half-width", window((i, j, s) -> 2L * Math.abs(i - j) < s.halfWidth()));
        wrong(
                "never at the ends of the text",
                window((i, j, s) -> near(i, j, s) && i >= s.halfWidth()));
        wrong(
                "wide windows cut at three",
                window((i, j, s) -> Math.abs(i - j) <= Math.min(3, s.halfWidth())));
    }

    private static boolean near(int i, int j, LocalSteps.Sizes sizes) {
        return Math.abs(i - j) <= sizes.halfWidth();
    }

    private void wrongNumbers() {
        wrong(
                "the largest of all keys subtracted, zeros where no power is left",
                overAll(
                        (scores, row) -> {
                            double max = Vectors.largest(scores);
                            double[] powers = each(scores, x -> Math.exp(x - max));
                            for (int place = 0; place < powers.length; place++) {
                                powers[place] = row.isNear(place) ? powers[place] : 0;
                            }
                            double sum = Vectors.total(powers);
                            return sum > 0 ? Vectors.over(powers, sum) : powers;
                        }));
        wrong(
                "the middle of the queries on the middle of the keys",
                window((i, j, s) -> near(i + (s.keyLen() - s.queryLen()) / 2, j, s)));
        wrong("zeros", (q, k, v, h) -> new double[q.length][v[0].length]);
        wrong("the value at the own place", window((i, j, s) -> i == j));
        wrong("twice the context", (q, k, v, h) -> scaled(RIGHT.context(q, k, v, h), 2));
        wrong("sign turned", (q, k, v, h) -> RIGHT.context(scaled(q, -1), k, v, h));
        wrong("softmax twice", weights((scores, row) -> softmax(softmax(scores))));
        wrong("divided by 2, as the example has it", divisor((width, inside, s) -> 2));
        wrong("root of the query count", divisor((width, inside, s) -> Math.sqrt(s.queryLen())));
        wrong("rounded", (q, k, v, h) -> rounded(RIGHT.context(q, k, v, h)));
        wrong(
                "the distance added to the score",
                weights(
                        (scores, row) -> {
                            double[] nearer = scores.clone();
                            for (int place = 0; place < nearer.length; place++) {
                                nearer[place] -= Math.abs(row.inside()[place] - row.query());
                            }
                            return softmax(nearer);
                        }));
        wrong(
                "values in reverse inside the window",
                mix(
                        (weights, row) -> {
                            double[] turned = weights.clone();
                            for (int place = 0; place < turned.length; place++) {
                                turned[place] = weights[turned.length - 1 - place];
                            }
                            return row.blend(turned);
                        }));
        wrong(
                "ones where nothing is in sight",
                mix(
                        (weights, row) ->
                                weights.length == 0
                                        ? each(row.blend(weights), x -> 1)
                                        : row.blend(weights)));
    }

    private void wrongSizes() {
        wrong("an empty table", (q, k, v, h) -> new double[0][0]);
        wrong("rows never made", (q, k, v, h) -> new double[q.length][]);
        wrong(
                "no row for a query without keys",
                (q, k, v, h) -> {
                    double[][] context = RIGHT.context(q, k, v, h);
                    return Arrays.copyOf(context, (int) Math.min(q.length, (long) k.length + h));
                });
        wrong(
                "an empty row for a query without keys",
                mix((weights, row) -> weights.length == 0 ? new double[0] : row.blend(weights)));
        wrong(
                "keys before the first one",
                (q, k, v, h) -> {
                    double[][] context = new double[q.length][v[0].length];
                    for (int i = 0; i < q.length; i++) {
                        for (int j = i - h; j <= i + h; j++) { // before key 0, too
                            context[i][0] += Vectors.dot(q[i], k[j]);
                        }
                    }
                    return context;
                });
    }

    private void wrongHabits() {
        wrong(
                "queries scaled in place",
                (q, k, v, h) -> {
                    for (double[] query : q) {
                        for (int c = 0; c < query.length; c++) {
                            query[c] /= Math.sqrt(query.length);
                        }
                    }
                    return divisor((width, inside, s) -> 1).context(q, k, v, h);
                });
        wrong(
                "a field that adds up",
                new LocalMonotonicContract() {
                    private double carried;

                    @Override
                    public double[][] context(double[][] q, double[][] k, double[][] v, int h) {
                        double[][] context = RIGHT.context(q, k, v, h);
                        context[0][0] += carried;
                        carried += .001;
                        return context;
                    }
                });
        wrong(
                "the value itself where one key is in sight",
                (q, k, v, h) -> {
                    double[][] context = RIGHT.context(q, k, v, h);
                    for (int i = 0; h == 0 && i < Math.min(q.length, v.length); i++) {
                        context[i] = v[i];
                    }
                    return context;
                });
    }

    /** As the wrong windows do where there are too many pairs to look through. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "a table of so many positions")
    void who_gives_up_on_a_large_table_has_no_wrong_window(@Nullable String message) {
        LocalMonotonicContract givesUp =
                (q, k, v, h) -> {
                    if ((long) q.length * k.length > 4_000_000) {
                        throw new UnsupportedOperationException(message);
                    }
                    return RIGHT.context(q, k, v, h);
                };
        Verdict verdict = Checker.object("LocalMonotonic", givesUp);
        assertEquals("", verdict.mistake().orElse(""), verdict::text);
        assertTrue(
                verdict.text().contains("Your code threw UnsupportedOperationException"),
                verdict::text);
    }

    private void rightInOtherWords() {
        right("by the definition", RIGHT);
        right(
                "attention over a window that is cut out",
                (q, k, v, h) ->
                        IntStream.range(0, q.length)
                                .mapToObj(i -> cutOut(q[i], i, k, v, h))
                                .toArray(double[][]::new));
        right(
                "scale on the queries",
                (q, k, v, h) ->
                        divisor((width, inside, s) -> 1)
                                .context(scaled(q, 1 / Math.sqrt(k[0].length)), k, v, h));
        right(
                "a half-width cut to the length of the text",
                (q, k, v, h) -> RIGHT.context(q, k, v, Math.min(h, q.length + k.length)));
    }

    private void rightWithOtherLoops() {
        right("divided at the end", LocalMonotonicAttemptsTest::dividedAtTheEnd);
        right("in one pass, what was added so far made smaller", this::inOnePass);
        right("from key to key, each giving to the queries around it", this::fromTheKeys);
        right(
                "float inside",
                weights(
                        (scores, row) ->
                                each(softmax(each(scores, x -> (float) x)), x -> (float) x)));
        right(
                "values added from the last to the first",
                mix(
                        (weights, row) -> {
                            double[] context = new double[row.values()[0].length];
                            for (int place = weights.length - 1; place >= 0; place--) {
                                LocalSteps.Row.add(
                                        weights[place], row.values()[row.inside()[place]], context);
                            }
                            return context;
                        }));
    }

    private static double[] cutOut(double[] query, int i, double[][] k, double[][] v, int h) {
        int from = Math.max(0, i - h);
        int end = (int) Math.min(k.length, (long) i + h + 1);
        return from < end
                ? new Attention()
                        .attend(
                                Matrix.ofRow(query),
                                Matrix.of(Arrays.copyOfRange(k, from, end)),
                                Matrix.of(Arrays.copyOfRange(v, from, end)))
                        .context()
                        .row(0)
                : new double[v[0].length];
    }

    /** Exponentials times values first, divided by their sum last. */
    private static double[][] dividedAtTheEnd(double[][] q, double[][] k, double[][] v, int h) {
        double[][] context = new double[q.length][v[0].length];
        for (int i = 0; i < q.length; i++) {
            long end = Math.min(k.length - 1L, (long) i + h);
            double max = Double.NEGATIVE_INFINITY;
            for (int j = Math.max(0, i - h); j <= end; j++) {
                max = Math.max(max, Vectors.dot(q[i], k[j]) / Math.sqrt(q[i].length));
            }
            double sum = 0;
            for (int j = Math.max(0, i - h); j <= end; j++) {
                double power = Math.exp(Vectors.dot(q[i], k[j]) / Math.sqrt(q[i].length) - max);
                sum += power;
                LocalSteps.Row.add(power, v[j], context[i]);
            }
            for (int c = 0; sum > 0 && c < context[i].length; c++) {
                context[i][c] /= sum;
            }
        }
        return context;
    }

    private double[][] inOnePass(double[][] q, double[][] k, double[][] v, int h) {
        double[][] context = new double[q.length][v[0].length];
        for (int i = 0; i < q.length; i++) {
            double max = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int j = Math.max(0, i - h); j < k.length && j - i <= h; j++) {
                double score = Vectors.dot(q[i], k[j]) / Math.sqrt(q[i].length);
                double shrink = Math.exp(max - Math.max(max, score));
                max = Math.max(max, score);
                sum = sum * shrink + Math.exp(score - max);
                for (int c = 0; c < v[j].length; c++) {
                    context[i][c] = context[i][c] * shrink + Math.exp(score - max) * v[j][c];
                }
            }
            for (int c = 0; sum > 0 && c < context[i].length; c++) {
                context[i][c] /= sum;
            }
        }
        return context;
    }

    /** The weights of all windows first, a short row for each query; then a loop over the keys. */
    private double[][] fromTheKeys(double[][] q, double[][] k, double[][] v, int halfWidth) {
        int h = Math.min(halfWidth, q.length + k.length);
        double[][] weights = new double[q.length][];
        for (int i = 0; i < q.length; i++) {
            int from = Math.max(0, i - h);
            double[] scores = new double[Math.max(0, Math.min(k.length, i + h + 1) - from)];
            for (int j = 0; j < scores.length; j++) {
                scores[j] = Vectors.dot(q[i], k[from + j]) / Math.sqrt(q[i].length);
            }
            weights[i] = scores.length == 0 ? scores : softmax(scores);
        }
        double[][] context = new double[q.length][v[0].length];
        for (int j = 0; j < k.length; j++) {
            for (int i = Math.max(0, j - h); i <= Math.min(q.length - 1, j + h); i++) {
                LocalSteps.Row.add(weights[i][j - Math.max(0, i - h)], v[j], context[i]);
            }
        }
        return context;
    }

    private static double[][] scaled(double[][] table, double factor) {
        return Arrays.stream(table).map(row -> each(row, x -> x * factor)).toArray(double[][]::new);
    }

    private static double[][] rounded(double[][] table) {
        return Arrays.stream(table)
                .map(row -> each(row, x -> Math.round(10 * x) / 10.0))
                .toArray(double[][]::new);
    }
}
