package attention.checks.localwindow;

import static attention.checks.localwindow.PredictiveSteps.RIGHT;
import static attention.checks.localwindow.PredictiveSteps.hidden;
import static attention.checks.pieces.Vectors.dot;
import static attention.checks.pieces.Vectors.each;
import static attention.checks.pieces.Vectors.softmax;

import attention.check.Attempts;
import attention.checks.pieces.Rows;
import attention.exercise.LocalPredictiveContract;
import attention.matrix.Matrix;
import attention.variant.LocalPredictive;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Answers to LocalPredictive beyond the named mistakes. */
final class LocalPredictiveAttemptsTest extends Attempts<LocalPredictiveContract> {
    LocalPredictiveAttemptsTest() {
        wrongPlaces();
        wrongFactors();
        wrongSizes();
        wrongHabits();
        rightInOtherWords();
        rightWithOtherLoops();
        softmaxes(softmax -> RIGHT.softmax(softmax));
    }

    private void wrongPlaces() {
        wrong("always the middle", RIGHT.place((q, w, v, m) -> m / 2.0));
        wrong("always the start", RIGHT.place((q, w, v, m) -> 0));
        wrong("relu in place of tanh", inside(x -> Math.max(0, x)));
        wrong("tanh twice", inside(x -> Math.tanh(Math.tanh(x))));
        wrong("hidden numbers cut at 1", inside(x -> Math.max(-1, Math.min(1, x))));
        wrong(
                "a bias of 1",
                RIGHT.place(
                        (q, w, v, m) -> m * sigmoid(1 + dot(v, each(hidden(q, w), Math::tanh)))));
        wrong(
                "the first hidden number alone",
                RIGHT.place((q, w, v, m) -> m * sigmoid(v[0] * Math.tanh(hidden(q, w)[0]))));
        wrong(
                "the mean of the hidden numbers",
                RIGHT.place(
                        (q, w, v, m) ->
                                m * sigmoid(dot(v, each(hidden(q, w), Math::tanh)) / v.length)));
        wrong("half a key to the left", RIGHT.place((q, w, v, m) -> place(q, w, v, m) - 0.5));
        wrong("counted from 1", RIGHT.place((q, w, v, m) -> place(q, w, v, m) + 1));
        wrong(
                "the last key at most",
                RIGHT.place((q, w, v, m) -> Math.min(m - 1, place(q, w, v, m))));
        wrong(
                "held just before the end of the text",
                RIGHT.place((q, w, v, m) -> Math.min(m - 1e-3, place(q, w, v, m))));
        wrong(
                "rounded to tenths",
                RIGHT.place((q, w, v, m) -> Math.round(10 * place(q, w, v, m)) / 10.0));
    }

    private static PredictiveSteps inside(DoubleUnaryOperator bend) {
        return RIGHT.place(PredictiveSteps.place(bend, LocalPredictiveAttemptsTest::sigmoid));
    }

    private static double place(double[] q, double[][] w, double[] v, int m) {
        return RIGHT.position(q, w, v, m);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private void wrongFactors() {
        wrong("zeros", RIGHT.then(factors -> new double[factors.length]));
        wrong("twice", RIGHT.then(factors -> each(factors, x -> 2 * x)));
        wrong("softmax of the factors", RIGHT.then(factors -> softmax(factors)));
        wrong("rounded", RIGHT.then(factors -> each(factors, x -> Math.round(100 * x) / 100.0)));
        wrong("a tent", RIGHT.bell((d, h) -> Math.max(0, 1 - Math.abs(d) / h)));
        wrong("sigma is 1", RIGHT.bell((d, h) -> Math.exp(-d * d / 2)));
        wrong("sigma is 1.5", RIGHT.bell((d, h) -> Math.exp(-d * d / 4.5)));
        wrong("powers of 2", RIGHT.bell((d, h) -> Math.pow(2, -2 * d * d / (h * h))));
        wrong("the root of the bell", RIGHT.bell((d, h) -> Math.exp(-d * d / (h * h))));
        wrong("one window of seven keys", RIGHT.window((key, p, h) -> Math.abs(key - p) <= 3));
        wrong(
                "one key more to the right",
                RIGHT.window((key, p, h) -> key - p <= h + 1 && p - key <= h));
        wrong("no window where all scores are small", RIGHT.then(this::smallOutside));
        wrong("the nearest key alone", RIGHT.window((key, p, h) -> Math.abs(key - p) <= 0.5));
        wrong("blocks", RIGHT.window((key, p, h) -> key / h == (int) p / h));
    }

    /** The keys outside keep a score that is small, but not −∞. */
    private double[] smallOutside(double[] factors, double[] scores, double position, int h) {
        double[] kept = scores.clone();
        for (int key = 0; key < kept.length; key++) {
            kept[key] = Math.abs(key - position) <= h ? kept[key] : -10;
        }
        double[] weights = softmax(kept);
        for (int key = 0; key < weights.length; key++) {
            weights[key] *= Math.abs(key - position) <= h ? bell(key - position, h) : 0;
        }
        return weights;
    }

    private void wrongSizes() {
        wrong("no factors", RIGHT.then(factors -> new double[0]));
        wrong("null", RIGHT.then(factors -> null));
        wrong(
                "one more than there are keys",
                RIGHT.then(factors -> Arrays.copyOf(factors, factors.length + 1)));
    }

    private void wrongHabits() {
        wrong(
                "scores overwritten",
                RIGHT.then(
                        (factors, scores, position, halfWidth) -> {
                            System.arraycopy(factors, 0, scores, 0, scores.length);
                            return factors;
                        }));
        wrong(
                "the scores' own array returned",
                RIGHT.then(
                        (factors, scores, position, halfWidth) -> {
                            System.arraycopy(factors, 0, scores, 0, scores.length);
                            return scores;
                        }));
        wrong("one array for all calls", new OneArray());
    }

    /** Gives the same array again where the number of keys is the same. */
    private static final class OneArray implements LocalPredictiveContract {
        private double[] kept = new double[0];

        @Override
        public double position(double[] query, double[][] w, double[] v, int keyLen) {
            return RIGHT.position(query, w, v, keyLen);
        }

        @Override
        public double[] factors(double[] scores, double position, int halfWidth) {
            double[] fresh = RIGHT.factors(scores, position, halfWidth);
            if (kept.length != fresh.length) {
                kept = fresh;
            }
            System.arraycopy(fresh, 0, kept, 0, fresh.length);
            return kept;
        }
    }

    private void rightInOtherWords() {
        right("by the definition", RIGHT);
        right("with the core", new ByTheCore());
        right("sigma by its name", RIGHT.bell(LocalPredictiveAttemptsTest::bell));
        right(
                "the bell as a power",
                RIGHT.bell((d, h) -> Math.pow(Math.E, -0.5 * Math.pow(d / (h / 2), 2))));
        right(
                "sigmoid by tanh",
                RIGHT.place(
                        (q, w, v, m) ->
                                m
                                        * (1
                                                + Math.tanh(
                                                        dot(v, each(hidden(q, w), Math::tanh)) / 2))
                                        / 2));
    }

    private static double bell(double distance, double halfWidth) {
        double sigma = halfWidth / 2;
        return Math.exp(-distance * distance / (2 * sigma * sigma));
    }

    private void rightWithOtherLoops() {
        right(
                "the window by its ends",
                RIGHT.window((key, p, h) -> key >= Math.ceil(p - h) && key <= Math.floor(p + h)));
        right("float inside", RIGHT.then(factors -> each(factors, x -> (float) x)));
        right(
                "the hidden numbers in a table",
                RIGHT.place(
                        (q, w, v, m) -> {
                            double[] column = Rows.times(w, q);
                            double sum =
                                    IntStream.range(0, v.length)
                                            .mapToDouble(i -> v[i] * Math.tanh(column[i]))
                                            .sum();
                            return m / (1 + Math.exp(-sum));
                        }));
        right(
                "one exponential for weight and bell",
                RIGHT.then(LocalPredictiveAttemptsTest::together));
    }

    private static double[] together(
            double[] factors, double[] scores, double position, int halfWidth) {
        double max = Double.NEGATIVE_INFINITY;
        for (int key = 0; key < scores.length; key++) {
            max = Math.abs(key - position) <= halfWidth ? Math.max(max, scores[key]) : max;
        }
        double[] result = new double[scores.length];
        double sum = 0;
        for (int key = 0; key < scores.length; key++) {
            double d = key - position;
            if (Math.abs(d) <= halfWidth) {
                sum += Math.exp(scores[key] - max);
                result[key] = Math.exp(scores[key] - max - 2 * d * d / halfWidth / halfWidth);
            }
        }
        double total = sum;
        return each(result, x -> x / total);
    }

    private static final class ByTheCore implements LocalPredictiveContract {
        @Override
        public double position(double[] query, double[][] w, double[] v, int keyLen) {
            return new LocalPredictive(Matrix.of(w), Matrix.ofRow(v), 1)
                    .positions(Matrix.ofRow(query), keyLen)
                    .get(0, 0);
        }

        @Override
        public double[] factors(double[] scores, double position, int halfWidth) {
            Matrix none = Matrix.ofRow(0);
            return new LocalPredictive(none, none, halfWidth)
                    .factors(Matrix.ofRow(scores), Matrix.ofRow(position))
                    .row(0);
        }
    }
}
