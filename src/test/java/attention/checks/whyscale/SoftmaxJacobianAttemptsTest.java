package attention.checks.whyscale;

import attention.check.Attempts;
import attention.exercise.SoftmaxJacobianContract;
import attention.matrix.Entry;
import attention.matrix.Matrix;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Answers to SoftmaxJacobian beyond the named mistakes. */
final class SoftmaxJacobianAttemptsTest extends Attempts<SoftmaxJacobianContract> {
    SoftmaxJacobianAttemptsTest() {
        wrongAnswers();
        wrongFormulas();
        wrongLoops();
        wrongHabits();
        rightInOtherWords();
        rightByNudging();
    }

    private void wrongAnswers() {
        wrong(
                "the table of .7, .2, .1 learned by heart",
                w -> new double[][] {{.21, -.14, -.07}, {-.14, .16, -.02}, {-.07, -.02, .09}});
        wrong("zeros", table(w -> (i, j) -> 0));
        wrong("ones on the diagonal", table(w -> (i, j) -> i == j ? 1 : 0));
        wrong("the weights in every row", table(w -> (i, j) -> w[j]));
        wrong("an empty table", w -> new double[0][0]);
        wrong("rows that were never made", w -> new double[w.length][]);
        wrong("a column", w -> Matrix.ofColumn(w).toArray());
    }

    private void wrongFormulas() {
        wrong("signs by place", table(w -> (i, j) -> (i < j ? 1 : -1) * -right(w, i, j)));
        wrong(
                "the sigmoid's derivative with a minus beside",
                table(w -> (i, j) -> i == j ? w[i] * (1 - w[i]) : -w[i] * (1 - w[j])));
        wrong("differences of weights", table(w -> (i, j) -> w[i] - w[j]));
        wrong("ratios of weights", table(w -> (i, j) -> i == j ? w[i] * (1 - w[i]) : -w[i] / w[j]));
        wrong(
                "sums in place of products",
                table(w -> (i, j) -> i == j ? w[i] + (1 - w[i]) : -(w[i] + w[j])));
        wrong(
                "the diagonal squared",
                table(w -> (i, j) -> i == j ? 1 - w[i] * w[i] : -w[i] * w[j]));
        wrong(
                "the diagonal taken away",
                table(w -> (i, j) -> i == j ? w[i] * (w[i] - 1) : -w[i] * w[j]));
        wrong(
                "the brackets forgotten",
                table(w -> (i, j) -> i == j ? w[i] * 1 - w[i] : -w[i] * w[j]));
        wrong(
                "weights compared, not their places",
                table(w -> (i, j) -> w[i] == w[j] ? w[i] * (1 - w[i]) : -w[i] * w[j]));
        wrong("each row divided by its weight", table(w -> (i, j) -> (i == j ? 1 : 0) - w[j]));
        wrong(
                "weights below a hundredth skipped",
                table(w -> (i, j) -> Math.min(w[i], w[j]) < .01 ? 0 : right(w, i, j)));
        wrong(
                "weights below a thousandth skipped",
                table(w -> (i, j) -> Math.min(w[i], w[j]) < .001 ? 0 : right(w, i, j)));
        wrong("twice", table(w -> (i, j) -> 2 * right(w, i, j)));
        wrong(
                "rounded to two decimals",
                table(w -> (i, j) -> Math.round(100 * right(w, i, j)) / 100.0));
        wrong("cut to int", table(w -> (i, j) -> (int) right(w, i, j)));
    }

    private void wrongLoops() {
        wrong("above the diagonal only", table(w -> (i, j) -> i <= j ? right(w, i, j) : 0));
        wrong("below the diagonal only", table(w -> (i, j) -> i >= j ? right(w, i, j) : 0));
        wrong("the last row left out", table(w -> (i, j) -> i < w.length - 1 ? right(w, i, j) : 0));
        wrong("the first row left out", table(w -> (i, j) -> i > 0 ? right(w, i, j) : 0));
        wrong("neighbours only", table(w -> (i, j) -> Math.abs(i - j) < 2 ? right(w, i, j) : 0));
        wrong(
                "three by three, whatever comes",
                w -> Matrix.generate(3, 3, (i, j) -> right(Arrays.copyOf(w, 3), i, j)).toArray());
        wrong("one row too many", w -> Arrays.copyOf(rightTable(w), w.length + 1));
        wrong(
                "the other diagonal",
                table(w -> (i, j) -> w[i] * ((i + j == w.length - 1 ? 1 : 0) - w[j])));
        wrong(
                "all in one row",
                w ->
                        new double[][] {
                            Arrays.stream(rightTable(w)).flatMapToDouble(Arrays::stream).toArray()
                        });
    }

    private void wrongHabits() {
        wrong(
                "the weights themselves as the first row",
                w -> {
                    double[][] jacobian = rightTable(w);
                    System.arraycopy(jacobian[0], 0, w, 0, w.length);
                    jacobian[0] = w;
                    return jacobian;
                });
        wrong(
                "weights divided by their sum in place",
                w -> {
                    double[][] jacobian = rightTable(w);
                    w[0] = w[0] / 2;
                    return jacobian;
                });
        wrong(
                "one table for all calls",
                new SoftmaxJacobianContract() {
                    private double[][] table = new double[0][0];

                    @Override
                    public double[][] jacobian(double[] w) {
                        table = table.length == w.length ? table : new double[w.length][w.length];
                        for (int i = 0; i < w.length; i++) {
                            for (int j = 0; j < w.length; j++) {
                                table[i][j] = right(w, i, j);
                            }
                        }
                        return table;
                    }
                });
        wrong(
                "a table that is added to in every call",
                new SoftmaxJacobianContract() {
                    private final double[][] table = new double[9][9];

                    @Override
                    public double[][] jacobian(double[] w) {
                        return Matrix.generate(
                                        w.length, w.length, (i, j) -> table[i][j] += right(w, i, j))
                                .toArray();
                    }
                });
    }

    private void rightInOtherWords() {
        right(
                "one case for the diagonal",
                table(w -> (i, j) -> i == j ? w[i] * (1 - w[i]) : -w[i] * w[j]));
        right(
                "streams",
                w ->
                        IntStream.range(0, w.length)
                                .mapToObj(
                                        i ->
                                                IntStream.range(0, w.length)
                                                        .mapToDouble(j -> right(w, i, j))
                                                        .toArray())
                                .toArray(double[][]::new));
        right(
                "the products first, the diagonal afterwards",
                w -> {
                    double[][] jacobian =
                            Matrix.ofColumn(w).times(Matrix.ofRow(w)).scaled(-1).toArray();
                    for (int i = 0; i < w.length; i++) {
                        jacobian[i][i] += w[i];
                    }
                    return jacobian;
                });
        right(
                "half of it computed, the other half mirrored",
                w -> {
                    double[][] jacobian = new double[w.length][w.length];
                    for (int i = 0; i < w.length; i++) {
                        jacobian[i][i] = w[i] - w[i] * w[i];
                        for (int j = 0; j < i; j++) {
                            jacobian[i][j] = -w[i] * w[j];
                            jacobian[j][i] = jacobian[i][j];
                        }
                    }
                    return jacobian;
                });
        right(
                "the diagonal from the law that rows add up to 0",
                w -> {
                    double[][] jacobian = new double[w.length][w.length];
                    for (int i = 0; i < w.length; i++) {
                        for (int j = 0; j < w.length; j++) {
                            if (i != j) {
                                jacobian[i][j] = -w[i] * w[j];
                                jacobian[i][i] += w[i] * w[j];
                            }
                        }
                    }
                    return jacobian;
                });
        right(
                "float inside",
                table(w -> (i, j) -> (float) w[i] * ((i == j ? 1f : 0f) - (float) w[j])));
    }

    private void rightByNudging() {
        right(
                "nudged both ways and measured",
                w -> {
                    double[][] jacobian = new double[w.length][w.length];
                    for (int j = 0; j < w.length; j++) {
                        double[] up = nudged(w, j, 1e-4);
                        double[] down = nudged(w, j, -1e-4);
                        for (int i = 0; i < w.length; i++) {
                            jacobian[i][j] = (up[i] - down[i]) / 2e-4;
                        }
                    }
                    return jacobian;
                });
    }

    /** The weights after one of their scores, log weight, was nudged. */
    private static double[] nudged(double[] w, int j, double nudge) {
        double[] exps = w.clone();
        exps[j] *= Math.exp(nudge);
        double sum = Arrays.stream(exps).sum();
        return Arrays.stream(exps).map(exp -> exp / sum).toArray();
    }

    private static SoftmaxJacobianContract table(Function<double[], Entry> formula) {
        return w -> Matrix.generate(w.length, w.length, formula.apply(w)).toArray();
    }

    private static double[][] rightTable(double[] w) {
        return table(weights -> (i, j) -> right(weights, i, j)).jacobian(w);
    }

    private static double right(double[] w, int i, int j) {
        return w[i] * ((i == j ? 1 : 0) - w[j]);
    }
}
