package attention.checks.softattention;

import static attention.checks.pieces.Rows.transposed;
import static attention.checks.softattention.AttentionBackward.back;
import static attention.checks.softattention.AttentionBackward.slopes;
import static attention.checks.softattention.AttentionBackward.table;
import static attention.checks.softattention.AttentionBackward.values;
import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.softmax;
import static attention.checks.softattention.PlainSteps.times;

import attention.check.Attempts;
import attention.exercise.SoftAttentionGradientContract;
import attention.exercise.SoftAttentionGradientContract.Gradients;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import java.util.function.Supplier;

/** Answers to SoftAttentionGradient beyond the named mistakes. */
final class SoftAttentionGradientAttemptsTest extends Attempts<SoftAttentionGradientContract> {
    SoftAttentionGradientAttemptsTest() {
        wrongNumbers();
        wrongPlaces();
        wrongShapes();
        wrongHabits();
        rightInOtherWords();
        rightByMeasuring();
        softmaxes(SoftAttentionGradientSlips::throughSoftmax);
    }

    private void wrongNumbers() {
        wrong("zeros", (q, k, v, s, u) -> new Gradients(zeros(q), zeros(k), zeros(v)));
        wrong("half of it", (q, k, v, s, u) -> AttentionBackward.right(q, k, v, s, scaled(u, .5)));
        wrong(
                "all signs turned",
                (q, k, v, s, u) -> AttentionBackward.right(q, k, v, s, scaled(u, -1)));
        wrong(
                "an upstream of ones",
                (q, k, v, s, u) -> AttentionBackward.right(q, k, v, s, table(u, (i, j) -> 1)));
        wrong(
                "scale ignored altogether",
                (q, k, v, s, u) -> AttentionBackward.right(q, k, v, 1, u));
        wrong(
                "the loss is half the square",
                (q, k, v, s, u) -> AttentionBackward.right(q, k, v, s, context(q, k, v, s)));
        wrong(
                "uniform weights",
                (q, k, v, s, u) -> AttentionBackward.right(scaled(q, 0), k, v, s, u));
        wrong(
                "a scale twice as large",
                (q, k, v, s, u) -> AttentionBackward.right(q, k, v, 2 * s, u));
        wrong(
                "sharpened until one key has it all",
                (q, k, v, s, u) -> back(q, k, slopes(q, k, v, s, u), s, values(q, k, 50 * s, u)));
    }

    private void wrongPlaces() {
        wrong(
                "no gradient for the values",
                (q, k, v, s, u) -> back(q, k, slopes(q, k, v, s, u), s, zeros(v)));
        wrong(
                "no gradient for the keys",
                (q, k, v, s, u) -> {
                    Gradients all = AttentionBackward.right(q, k, v, s, u);
                    return new Gradients(all.queries(), zeros(k), all.values());
                });
        wrong(
                "the first query's for all queries",
                (q, k, v, s, u) -> {
                    Gradients all = AttentionBackward.right(q, k, v, s, u);
                    double[][] first = table(q, (i, j) -> all.queries()[0][j]);
                    return new Gradients(first, all.keys(), all.values());
                });
        wrong(
                "the query itself for the keys",
                (q, k, v, s, u) -> {
                    Gradients all = AttentionBackward.right(q, k, v, s, u);
                    return new Gradients(all.queries(), table(k, (i, j) -> q[0][j]), all.values());
                });
        wrong(
                "the weights of one query for all values",
                (q, k, v, s, u) -> {
                    double[][] a = softmax(scaled(dots(q, k), s));
                    double[][] one = table(a, (i, j) -> a[0][j]);
                    return back(q, k, slopes(q, k, v, s, u), s, times(transposed(one), u));
                });
    }

    private void wrongShapes() {
        wrong(
                "transposed tables",
                (q, k, v, s, u) -> {
                    Gradients all = AttentionBackward.right(q, k, v, s, u);
                    return new Gradients(
                            transposed(all.queries()),
                            transposed(all.keys()),
                            transposed(all.values()));
                });
        wrong(
                "empty tables",
                (q, k, v, s, u) -> new Gradients(new double[0][0], new double[0][0], zeros(v)));
        wrong(
                "rows never made",
                (q, k, v, s, u) ->
                        new Gradients(new double[q.length][], new double[k.length][], zeros(v)));
        wrong(
                "keys as wide as a value",
                (q, k, v, s, u) -> {
                    Gradients all = AttentionBackward.right(q, k, v, s, u);
                    return new Gradients(all.queries(), zeros(v), all.values());
                });
    }

    private void wrongHabits() {
        wrong(
                "the scale is written into the queries",
                (q, k, v, s, u) -> {
                    Gradients all = AttentionBackward.right(q, k, v, s, u);
                    q[0][0] *= s / 3;
                    return all;
                });
        wrong(
                "an argument as a part of the result",
                (q, k, v, s, u) -> {
                    Gradients all = AttentionBackward.right(q, k, v, s, u);
                    System.arraycopy(all.values(), 0, v, 0, v.length);
                    return new Gradients(all.queries(), all.keys(), v);
                });
        wrong(
                "upstream spoiled",
                (q, k, v, s, u) -> {
                    Gradients all = AttentionBackward.right(q, k, v, s, u);
                    u[0][0] = 99;
                    return all;
                });
        wrong(
                "sums that go on from call to call",
                new SoftAttentionGradientContract() {
                    private double carried;

                    @Override
                    public Gradients gradient(
                            double[][] q, double[][] k, double[][] v, double s, double[][] u) {
                        Gradients all = AttentionBackward.right(q, k, v, s, u);
                        all.keys()[0][0] += carried;
                        carried += .01;
                        return all;
                    }
                });
    }

    private void rightInOtherWords() {
        right("with tables", (q, k, v, s, u) -> AttentionBackward.right(q, k, v, s, u));
        right(
                "made of the parts of earlier lessons",
                new GradientOfParts(
                        new DotProduct(),
                        new Softmax(),
                        SoftAttentionGradientAttemptsTest::jacobian,
                        (w, rows) -> times(new double[][] {w}, rows)[0]));
        right("with Matrix", SoftAttentionGradientAttemptsTest::byMatrix);
        right(
                "queries scaled first",
                (q, k, v, s, u) -> {
                    Gradients all = AttentionBackward.right(scaled(q, s), k, v, 1, u);
                    return new Gradients(scaled(all.queries(), s), all.keys(), all.values());
                });
        right(
                "the mean from context and upstream",
                (q, k, v, s, u) -> {
                    double[][] a = softmax(scaled(dots(q, k), s));
                    double[][] context = times(a, v);
                    double[][] p = dots(u, v);
                    double[][] slopes =
                            table(a, (i, j) -> a[i][j] * (p[i][j] - dots(u, context)[i][i]));
                    return back(q, k, slopes, s, times(transposed(a), u));
                });
    }

    private void rightByMeasuring() {
        right(
                "nudged both ways and measured",
                (q, k, v, s, u) -> {
                    Supplier<Double> loss =
                            () -> {
                                double[][] context = context(q, k, v, s);
                                double sum = 0;
                                for (int i = 0; i < u.length; i++) {
                                    for (int j = 0; j < u[i].length; j++) {
                                        sum += u[i][j] * context[i][j];
                                    }
                                }
                                return sum;
                            };
                    return new Gradients(measured(q, loss), measured(k, loss), measured(v, loss));
                });
    }

    /** Puts each number back as it was, to the last bit. */
    private static double[][] measured(double[][] table, Supplier<Double> loss) {
        return table(
                table,
                (i, j) -> {
                    double before = table[i][j];
                    table[i][j] = before + 1e-5;
                    double up = loss.get();
                    table[i][j] = before - 1e-5;
                    double down = loss.get();
                    table[i][j] = before;
                    return (up - down) / 2e-5;
                });
    }

    private static double[][] context(double[][] q, double[][] k, double[][] v, double s) {
        return times(softmax(scaled(dots(q, k), s)), v);
    }

    private static double[][] zeros(double[][] shape) {
        return table(shape, (i, j) -> 0);
    }

    private static double[][] jacobian(double[] w) {
        return Matrix.generate(w.length, w.length, (i, j) -> w[i] * ((i == j ? 1 : 0) - w[j]))
                .toArray();
    }

    private static Gradients byMatrix(
            double[][] q, double[][] k, double[][] v, double s, double[][] u) {
        Normalizer softmax = new Softmax();
        Matrix a = softmax.weights(Matrix.of(q).timesTransposed(Matrix.of(k)).scaled(s));
        Matrix p = Matrix.of(u).timesTransposed(Matrix.of(v));
        Matrix ap = a.hadamard(p);
        Matrix ones = Matrix.generate(a.cols(), a.cols(), (i, j) -> 1);
        Matrix slopes = ap.minus(a.hadamard(ap.times(ones))).scaled(s);
        return new Gradients(
                slopes.times(Matrix.of(k)).toArray(),
                slopes.transpose().times(Matrix.of(q)).toArray(),
                a.transpose().times(Matrix.of(u)).toArray());
    }
}
