package attention.checks.transformer;

import attention.check.Attempts;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.exercise.LayerNormContract;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers to LayerNorm beyond the named mistakes. */
final class LayerNormAttemptsTest extends Attempts<LayerNormContract> {
    LayerNormAttemptsTest() {
        wrongRows();
        wrongNumbers();
        wrongShapes();
        wrongMemory();
        rightWithMatrix();
        rightOnArrays();
    }

    private void wrongRows() {
        rows(
                "between 0 and 1",
                x -> {
                    double least = -Vectors.largest(Vectors.each(x, it -> -it));
                    double range = Vectors.largest(x) - least;
                    return Vectors.each(x, it -> (it - least) / range);
                });
        rows("softmax", Vectors::softmax);
        rows("length 1", x -> Vectors.over(x, Math.sqrt(Vectors.dot(x, x) + 1e-9)));
        rows("divided by the sum", Vectors::overTheSum);
        rows("the first number taken away", x -> Vectors.each(x, it -> it - x[0]));
        rows("the largest taken away", x -> Vectors.each(x, it -> it - Vectors.largest(x)));
        rows("only signs", x -> Vectors.each(x, it -> Math.signum(it - Vectors.mean(x))));
        rows("cut at one deviation", x -> Vectors.each(right(x, 16), it -> Math.min(1, it)));
        rows(
                "the last number left out of the mean",
                x -> {
                    double mean = Vectors.mean(Arrays.copyOf(x, Math.max(1, x.length - 1)));
                    return Vectors.over(
                            Vectors.each(x, it -> it - mean), Math.sqrt(variance(x) + 16));
                });
        rows(
                "the median for the mean",
                x -> {
                    double[] sorted = x.clone();
                    Arrays.sort(sorted);
                    double middle = sorted[x.length / 2];
                    return Vectors.over(
                            Vectors.each(x, it -> it - middle), Math.sqrt(variance(x) + 16));
                });
    }

    private void wrongNumbers() {
        wrong("the inputs themselves", (x, g, s, e) -> x);
        wrong("gain and shift of the bare inputs", (x, g, s, e) -> x.timesRow(g).plusRow(s));
        wrong("zeros", (x, g, s, e) -> Matrix.zeros(x.rows(), x.cols()));
        wrong(
                "the shift in every row",
                (x, g, s, e) -> Matrix.zeros(x.rows(), x.cols()).plusRow(s));
        wrong("twice", (x, g, s, e) -> right(right(x, g, s, e), g, s, e));
        wrong("half of it", (x, g, s, e) -> right(x, g, s, e).scaled(0.5));
        wrong("a little more", (x, g, s, e) -> right(x, g, s, e).shifted(1e-3));
        wrong(
                "two decimals",
                (x, g, s, e) -> Grids.each(right(x, g, s, e), it -> Math.round(it * 100) / 100.0));
        wrong("a bend at the end", (x, g, s, e) -> right(x, g, s, e).relu());
        wrong(
                "epsilon on every deviation",
                (x, g, s, e) -> right(x.shifted(e), g, s, e).shifted(e));
        wrong("half of epsilon", (x, g, s, e) -> right(x, g, s, e / 2));
        wrong("the inputs added", (x, g, s, e) -> right(x, g, s, e).plus(x));
    }

    private void wrongShapes() {
        wrong("transposed", (x, g, s, e) -> right(x, g, s, e).transpose());
        wrong("one row", (x, g, s, e) -> right(x, g, s, e).rowRange(0, 1));
        wrong("the deviations", (x, g, s, e) -> centered(x).square().rowMeans().shifted(e).sqrt());
        wrong("one number for all", (x, g, s, e) -> right(x, g, s, e).mean());
    }

    private void wrongMemory() {
        wrong(
                "the gain of the first call",
                new LayerNormContract() {
                    private final Map<Integer, Matrix> gains = new HashMap<>();

                    @Override
                    public Matrix output(Matrix x, Matrix gain, Matrix shift, double epsilon) {
                        gains.putIfAbsent(x.cols(), gain);
                        return right(x, gains.get(x.cols()), shift, epsilon);
                    }
                });
        wrong(
                "a mean over all calls",
                new LayerNormContract() {
                    private double sum;
                    private int count;

                    @Override
                    public Matrix output(Matrix x, Matrix gain, Matrix shift, double epsilon) {
                        sum += x.mean().get(0, 0);
                        count++;
                        Matrix moved = right(x, gain, shift, epsilon);
                        return count < 8 ? moved : moved.shifted(sum / count);
                    }
                });
    }

    private void rightWithMatrix() {
        right("with the operations of Matrix", LayerNormAttemptsTest::right);
        right(
                "a product takes the mean away",
                (x, g, s, e) -> {
                    int d = x.cols();
                    Matrix center = Matrix.identity(d).minus(Grids.ones(d, d).scaled(1.0 / d));
                    Matrix centered = x.times(center);
                    Matrix variance =
                            centered.hadamard(centered).times(Grids.ones(d, 1)).scaled(1.0 / d);
                    return centered.timesColumn(variance.shifted(e).sqrt().reciprocal())
                            .timesRow(g)
                            .plusRow(s);
                });
        right(
                "the gain before the division",
                (x, g, s, e) ->
                        centered(x)
                                .timesRow(g)
                                .timesColumn(
                                        centered(x)
                                                .square()
                                                .rowMeans()
                                                .shifted(e)
                                                .reciprocal()
                                                .sqrt())
                                .plusRow(s));
        right(
                "row by row",
                (x, g, s, e) -> {
                    Matrix all = right(x.rowRange(0, 1), g, s, e);
                    for (int i = 1; i < x.rows(); i++) {
                        all = all.below(right(x.rowRange(i, i + 1), g, s, e));
                    }
                    return all;
                });
        right("centered twice", (x, g, s, e) -> right(centered(centered(x)), g, s, e));
    }

    private void rightOnArrays() {
        right("loops", (x, g, s, e) -> looped(x, g, s, e, false));
        right("floats inside", (x, g, s, e) -> looped(x, g, s, e, true));
        right(
                "each number by its formula",
                (x, g, s, e) ->
                        Matrix.generate(
                                x.rows(),
                                x.cols(),
                                (i, j) -> {
                                    double[] row = right(x.row(i), e);
                                    return g.get(0, j) * row[j] + s.get(0, j);
                                }));
    }

    /** What gain and shift are given, whatever a row becomes. */
    private void rows(String name, UnaryOperator<double[]> norm) {
        wrong(
                name,
                (x, g, s, e) ->
                        Matrix.of(Arrays.stream(x.toArray()).map(norm).toArray(double[][]::new))
                                .timesRow(g)
                                .plusRow(s));
    }

    private static Matrix centered(Matrix x) {
        return x.plusColumn(x.rowMeans().scaled(-1));
    }

    private static Matrix right(Matrix x, Matrix gain, Matrix shift, double epsilon) {
        Matrix deviation = centered(x).square().rowMeans().shifted(epsilon).sqrt();
        return centered(x).timesColumn(deviation.reciprocal()).timesRow(gain).plusRow(shift);
    }

    private static double[] right(double[] x, double epsilon) {
        double mean = Vectors.mean(x);
        return Vectors.over(Vectors.each(x, it -> it - mean), Math.sqrt(variance(x) + epsilon));
    }

    private static double variance(double[] x) {
        double mean = Vectors.mean(x);
        return Vectors.mean(Vectors.each(x, it -> (it - mean) * (it - mean)));
    }

    private static Matrix looped(
            Matrix x, Matrix gain, Matrix shift, double epsilon, boolean floats) {
        double[][] y = x.toArray();
        for (double[] row : y) {
            double sum = 0;
            for (double number : row) {
                sum = rounded(sum + number, floats);
            }
            double mean = rounded(sum / row.length, floats);
            double squares = 0;
            for (double number : row) {
                double away = rounded(number - mean, floats);
                squares = rounded(squares + away * away, floats);
            }
            double root = rounded(Math.sqrt(squares / row.length + epsilon), floats);
            for (int j = 0; j < row.length; j++) {
                double normal = rounded(rounded(row[j] - mean, floats) / root, floats);
                row[j] = rounded(normal * gain.get(0, j) + shift.get(0, j), floats);
            }
        }
        return Matrix.of(y);
    }

    private static double rounded(double x, boolean toFloat) {
        return toFloat ? (float) x : x;
    }
}
