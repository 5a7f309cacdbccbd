package attention.checks.focusandsaliency;

import attention.check.Attempts;
import attention.exercise.GateContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Answers to Gate beyond the named mistakes. */
final class GateAttemptsTest extends Attempts<GateContract> {
    GateAttemptsTest() {
        wrongGates();
        wrongSums();
        wrongHabits();
        rightLoops();
        rightInOtherWords();
    }

    private void wrongGates() {
        gate("sigmoid twice", z -> sigmoid(sigmoid(z)));
        gate("of half of z", z -> sigmoid(z / 2));
        gate("of twice z", z -> sigmoid(2 * z));
        gate("straight between −1 and 1", z -> Math.max(0, Math.min(1, (z + 1) / 2)));
        gate("straight between −3 and 3", z -> Math.max(0, Math.min(1, z / 6 + 0.5)));
        gate("tanh moved to 0 … 1", z -> (Math.tanh(z) + 1) / 2);
        gate("arctangent moved to 0 … 1", z -> Math.atan(z) / Math.PI + 0.5);
        gate("one half, whatever z is", z -> 0.5);
        gate("open, whatever z is", z -> 1);
        gate("1 + e⁻ᶻ, not divided", z -> 1 + Math.exp(-z));
        gate("the power alone", Math::exp);
        gate("powers of two", z -> 1 / (1 + Math.pow(2, -z)));
        gate("of the size of z", z -> sigmoid(Math.abs(z)));
        gate("of whole z", z -> sigmoid((int) z));
        gate("the slope of the sigmoid", z -> sigmoid(z) * (1 - sigmoid(z)));
        answer("the part that is held back", (z, x) -> x - sigmoid(z) * x);
        answer("divided by the gate", (z, x) -> x / sigmoid(z));
        answer("the sigmoid of x, times z", (z, x) -> sigmoid(x) * z);
        answer("as much again", (z, x) -> x + sigmoid(z) * x);
    }

    private void wrongSums() {
        wrong("each feature opens its own gate only", (x, w, b) -> gated(x, diagonal(w), b));
        wrong("the first feature of w for all", (x, w, b) -> gated(x, firstColumn(w), b));
        wrong(
                "the last feature of the row left out",
                (x, w, b) -> each(x, (i, k) -> opened(x, w, b, i, k, x[i].length - 1)));
        wrong("the bias twice", (x, w, b) -> gated(x, w, twice(b)));
        wrong("the first bias for all", (x, w, b) -> gated(x, w, same(b)));
        wrong(
                "z that goes on from feature to feature",
                (x, w, b) -> {
                    double[][] gated = new double[x.length][b.length];
                    for (int i = 0; i < x.length; i++) {
                        double z = 0;
                        for (int k = 0; k < b.length; k++) {
                            z += z(x, w, b, i, k, x[i].length);
                            gated[i][k] = sigmoid(z) * x[i][k];
                        }
                    }
                    return gated;
                });
        wrong("the first place alone", (x, w, b) -> new double[][] {gated(x, w, b)[0]});
        wrong("opened by the place before", (x, w, b) -> each(x, (i, k) -> before(x, w, b, i, k)));
    }

    private void wrongHabits() {
        wrong(
                "one row object for all places",
                (x, w, b) -> {
                    double[][] all = gated(x, w, b);
                    double[] row = new double[b.length];
                    for (int i = 0; i < all.length; i++) {
                        System.arraycopy(all[i], 0, row, 0, row.length);
                        all[i] = row;
                    }
                    return all;
                });
        wrong(
                "the bias is used up",
                (x, w, b) -> {
                    double[][] all = gated(x, w, b);
                    b[0] += 1;
                    return all;
                });
        wrong(
                "gates of the first call kept",
                new GateContract() {
                    private double[][] kept = {};

                    @Override
                    public double[][] gated(double[][] x, double[][] w, double[] b) {
                        if (kept.length != w.length) {
                            kept = w;
                        }
                        return GateAttemptsTest.gated(x, kept, b);
                    }
                });
    }

    private void rightLoops() {
        right("number by number", GateAttemptsTest::gated);
        right(
                "feature by feature, the sum backwards",
                (x, w, b) -> {
                    double[][] gated = new double[x.length][b.length];
                    for (int k = b.length - 1; k >= 0; k--) {
                        for (int i = 0; i < x.length; i++) {
                            double z = 0;
                            for (int j = x[i].length - 1; j >= 0; j--) {
                                z += w[j][k] * x[i][j];
                            }
                            gated[i][k] = x[i][k] * sigmoid(b[k] + z);
                        }
                    }
                    return gated;
                });
        right(
                "floats inside",
                (x, w, b) ->
                        each(
                                x,
                                (i, k) -> {
                                    float gate = (float) sigmoid(z(x, w, b, i, k, x[i].length));
                                    return gate * (float) x[i][k];
                                }));
    }

    private void rightInOtherWords() {
        answerRight("one minus the other side", (z, x) -> (1 - sigmoid(-z)) * x);
        answerRight("by tanh of half of z", (z, x) -> (1 + Math.tanh(z / 2)) / 2 * x);
        answerRight(
                "a case for each sign",
                (z, x) -> z < 0 ? x * Math.exp(z) / (1 + Math.exp(z)) : x / (1 + Math.exp(-z)));
        answerRight("x less what is held back", (z, x) -> x - x / (1 + Math.exp(z)));
        right(
                "matrices",
                (x, w, b) ->
                        Matrix.of(x)
                                .times(Matrix.of(w))
                                .plusRow(Matrix.ofRow(b))
                                .sigmoid()
                                .hadamard(Matrix.of(x))
                                .toArray());
    }

    private void gate(String name, DoubleUnaryOperator gate) {
        answer(name, (z, x) -> gate.applyAsDouble(z) * x);
    }

    private void answer(String name, DoubleBinaryOperator f) {
        wrong(name, of(f));
    }

    private void answerRight(String name, DoubleBinaryOperator f) {
        right(name, of(f));
    }

    private static GateContract of(DoubleBinaryOperator f) {
        return (x, w, b) ->
                each(x, (i, k) -> f.applyAsDouble(z(x, w, b, i, k, x[i].length), x[i][k]));
    }

    private interface Cell {
        double at(int i, int k);
    }

    private static double[][] each(double[][] x, Cell cell) {
        return IntStream.range(0, x.length)
                .mapToObj(
                        i ->
                                IntStream.range(0, x[i].length)
                                        .mapToDouble(k -> cell.at(i, k))
                                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] gated(double[][] x, double[][] w, double[] b) {
        return each(x, (i, k) -> opened(x, w, b, i, k, x[i].length));
    }

    private static double opened(
            double[][] x, double[][] w, double[] b, int i, int k, int features) {
        return sigmoid(z(x, w, b, i, k, features)) * x[i][k];
    }

    private static double before(double[][] x, double[][] w, double[] b, int i, int k) {
        return sigmoid(z(x, w, b, Math.max(0, i - 1), k, x[i].length)) * x[i][k];
    }

    private static double z(double[][] x, double[][] w, double[] b, int i, int k, int features) {
        return b[k] + IntStream.range(0, features).mapToDouble(j -> x[i][j] * w[j][k]).sum();
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double[][] diagonal(double[][] w) {
        return each(w, (j, k) -> j == k ? w[j][k] : 0);
    }

    private static double[][] firstColumn(double[][] w) {
        return each(w, (j, k) -> w[j][0]);
    }

    private static double[] twice(double[] b) {
        return Arrays.stream(b).map(it -> 2 * it).toArray();
    }

    private static double[] same(double[] b) {
        return IntStream.range(0, b.length).mapToDouble(k -> b[0]).toArray();
    }
}
