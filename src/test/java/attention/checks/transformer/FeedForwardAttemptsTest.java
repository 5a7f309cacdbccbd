package attention.checks.transformer;

import attention.check.Attempts;
import attention.checks.pieces.Grids;
import attention.checks.pieces.Vectors;
import attention.exercise.FeedForwardContract;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Answers to FeedForward beyond the named mistakes. */
final class FeedForwardAttemptsTest extends Attempts<FeedForwardContract> {
    FeedForwardAttemptsTest() {
        wrongBends();
        wrongOrders();
        wrongNumbers();
        wrongMemory();
        rightWithMatrix();
        rightOtherWays();
        rightOnArrays();
    }

    private void wrongBends() {
        bent("softmax between the tables", it -> rows(it, Vectors::softmax));
        bent("the mean taken away", it -> it.plusColumn(it.rowMeans().scaled(-1)).relu());
        bent("everything made 0", it -> Matrix.zeros(it.rows(), it.cols()));
        bent("the largest alone", it -> rows(it, FeedForwardAttemptsTest::largestAlone));
        bent("shares of what is above 0", it -> rows(it, row -> shares(row)));
        bent("whole numbers", it -> Grids.each(it.relu(), Math::floor));
        bent("a tenth leaks", it -> Grids.each(it, x -> Math.max(x, 0.1 * x)));
        bent("elu", it -> Grids.each(it, x -> x > 0 ? x : Math.expm1(x)));
        bent("turned over", it -> it.scaled(-1).relu());
        bent("the first hidden number unbent", it -> firstUnbent(it));
        bent("the first hidden number lost", it -> firstLost(it));
        bent("roots", it -> it.relu().sqrt());
        bent("halved", it -> it.relu().scaled(0.5));
    }

    private void wrongOrders() {
        wrong(
                "the second bias before the second table",
                (x, w1, b1, w2, b2) ->
                        w1.cols() == b2.cols()
                                ? x.times(w1).plusRow(b1).relu().plusRow(b2).times(w2)
                                : right(x, w1, b1, w2, b2).plusRow(b2));
        wrong(
                "the layer twice",
                (x, w1, b1, w2, b2) -> right(right(x, w1, b1, w2, b2), w1, b1, w2, b2));
        wrong(
                "inputs and hidden numbers mixed",
                (x, w1, b1, w2, b2) -> right(x.plusRow(x.rowRange(0, 1)), w1, b1, w2, b2));
        wrong(
                "rows that read from each other",
                (x, w1, b1, w2, b2) -> {
                    Matrix mean = Grids.mean(x.times(w1).plusRow(b1).relu());
                    return Grids.ones(x.rows(), 1).times(mean).times(w2).plusRow(b2);
                });
        wrong("last row first", (x, w1, b1, w2, b2) -> Grids.flipped(right(x, w1, b1, w2, b2)));
        wrong(
                "one table for both biases added up",
                (x, w1, b1, w2, b2) -> x.times(w1).times(w2).plusRow(b1.times(w2)).plusRow(b2));
    }

    private void wrongNumbers() {
        wrong("the inputs themselves", (x, w1, b1, w2, b2) -> x);
        wrong("zeros", (x, w1, b1, w2, b2) -> Matrix.zeros(x.rows(), x.cols()));
        wrong(
                "the last bias in every row",
                (x, w1, b1, w2, b2) -> Matrix.zeros(x.rows(), x.cols()).plusRow(b2));
        wrong("twice as much", (x, w1, b1, w2, b2) -> right(x, w1, b1, w2, b2).scaled(2));
        wrong("a little more", (x, w1, b1, w2, b2) -> right(x, w1, b1, w2, b2).shifted(1e-3));
        wrong("transposed", (x, w1, b1, w2, b2) -> right(x, w1, b1, w2, b2).transpose());
        wrong("the first row", (x, w1, b1, w2, b2) -> right(x, w1, b1, w2, b2).rowRange(0, 1));
        wrong("beside the inputs", (x, w1, b1, w2, b2) -> x.beside(right(x, w1, b1, w2, b2)));
        wrong("learned by heart", (x, w1, b1, w2, b2) -> Matrix.ofRow(-1, -2));
        wrong(
                "scaled by the width",
                (x, w1, b1, w2, b2) -> right(x.scaled(1 / Math.sqrt(x.cols())), w1, b1, w2, b2));
    }

    private void wrongMemory() {
        wrong(
                "the tables of the first call of this shape",
                new FeedForwardContract() {
                    private final List<Matrix> kept = new ArrayList<>();

                    @Override
                    public Matrix output(Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
                        for (Matrix old : kept) {
                            if (old.shape().equals(w1.shape())) {
                                return right(x, old, b1, w2, b2);
                            }
                        }
                        kept.add(w1);
                        return right(x, w1, b1, w2, b2);
                    }
                });
    }

    private void rightWithMatrix() {
        right("from left to right", FeedForwardAttemptsTest::right);
        right(
                "row by row",
                (x, w1, b1, w2, b2) -> {
                    Matrix all = right(x.rowRange(0, 1), w1, b1, w2, b2);
                    for (int i = 1; i < x.rows(); i++) {
                        all = all.below(right(x.rowRange(i, i + 1), w1, b1, w2, b2));
                    }
                    return all;
                });
        right(
                "biases as one more row of the tables",
                (x, w1, b1, w2, b2) -> {
                    Matrix ones = Grids.ones(x.rows(), 1);
                    Matrix hidden = x.beside(ones).times(w1.below(b1)).relu();
                    return hidden.beside(ones).times(w2.below(b2));
                });
        right(
                "relu as half of a number and its size",
                (x, w1, b1, w2, b2) -> {
                    Matrix z = x.times(w1).plusRow(b1);
                    Matrix bent = z.plus(z.relu()).plus(z.scaled(-1).relu()).scaled(0.5);
                    return bent.times(w2).plusRow(b2);
                });
    }

    private void rightOtherWays() {
        right(
                "one hidden number after the other",
                (x, w1, b1, w2, b2) -> {
                    Matrix sum = Matrix.zeros(x.rows(), x.cols()).plusRow(b2);
                    for (int k = 0; k < w1.cols(); k++) {
                        Matrix hidden = x.times(w1.colRange(k, k + 1)).shifted(b1.get(0, k)).relu();
                        sum = sum.plus(hidden.times(w2.rowRange(k, k + 1)));
                    }
                    return sum;
                });
        right(
                "columns, transposed at the end",
                (x, w1, b1, w2, b2) -> {
                    Matrix hidden =
                            w1.transpose().timesTransposed(x).plusColumn(b1.transpose()).relu();
                    return w2.transpose().times(hidden).plusColumn(b2.transpose()).transpose();
                });
    }

    private void rightOnArrays() {
        right("loops", looped(false));
        right("floats inside", looped(true));
    }

    private void bent(String name, UnaryOperator<Matrix> bend) {
        wrong(
                name,
                (x, w1, b1, w2, b2) -> bend.apply(x.times(w1).plusRow(b1)).times(w2).plusRow(b2));
    }

    private static Matrix right(Matrix x, Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
        return x.times(w1).plusRow(b1).relu().times(w2).plusRow(b2);
    }

    private static FeedForwardContract looped(boolean floats) {
        return (x, w1, b1, w2, b2) -> {
            double[][] hidden = layer(x.toArray(), w1, b1, floats);
            for (double[] row : hidden) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = Math.max(0, row[k]);
                }
            }
            return Matrix.of(layer(hidden, w2, b2, floats));
        };
    }

    private static double[][] layer(double[][] x, Matrix w, Matrix b, boolean floats) {
        double[][] y = new double[x.length][w.cols()];
        for (int i = 0; i < y.length; i++) {
            for (int k = 0; k < w.cols(); k++) {
                double sum = b.get(0, k);
                for (int j = 0; j < w.rows(); j++) {
                    sum += x[i][j] * w.get(j, k);
                    sum = floats ? (float) sum : sum;
                }
                y[i][k] = sum;
            }
        }
        return y;
    }

    private static Matrix rows(Matrix x, UnaryOperator<double[]> change) {
        return Matrix.of(Arrays.stream(x.toArray()).map(change).toArray(double[][]::new));
    }

    private static double[] shares(double[] row) {
        double[] above = Vectors.each(row, x -> Math.max(0, x));
        return Vectors.over(above, Vectors.total(above) + 1e-9);
    }

    private static double[] largestAlone(double[] row) {
        double[] alone = new double[row.length];
        int best = Vectors.best(row);
        alone[best] = Math.max(0, row[best]);
        return alone;
    }

    private static Matrix firstUnbent(Matrix x) {
        return Matrix.generate(
                x.rows(), x.cols(), (i, j) -> j == 0 ? x.get(i, j) : Math.max(0, x.get(i, j)));
    }

    private static Matrix firstLost(Matrix x) {
        return Matrix.generate(x.rows(), x.cols(), (i, j) -> j == 0 ? 0 : Math.max(0, x.get(i, j)));
    }
}
