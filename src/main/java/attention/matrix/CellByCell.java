package attention.matrix;

import java.util.function.DoubleBinaryOperator;

/** Operations on single cells, each with its backward rule and its arithmetic. */
final class CellByCell {
    private CellByCell() {}

    /** {@code C = A + B}, hence {@code ∂A = ∂B = ∂C}. */
    private static final Operation PLUS =
            Operation.of("sum", (upstream, c, in) -> upstream, (upstream, c, in) -> upstream)
                    .showing((lines, c, in) -> show(lines, c, in, Formula::plus));

    /** {@code C = A − B}, hence {@code ∂A = ∂C} and {@code ∂B = −∂C}. */
    private static final Operation MINUS =
            Operation.of(
                            "difference",
                            (upstream, c, in) -> upstream,
                            (upstream, c, in) -> upstream.scaled(-1))
                    .showing((lines, c, in) -> show(lines, c, in, Formula::minus));

    /** {@code C = A ∘ B}, hence {@code ∂A = ∂C ∘ B} and {@code ∂B = ∂C ∘ A}. */
    private static final Operation HADAMARD =
            Operation.of(
                            "product",
                            (upstream, c, in) -> upstream.hadamard(in[1]),
                            (upstream, c, in) -> upstream.hadamard(in[0]))
                    .showing((lines, c, in) -> show(lines, c, in, Formula::times));

    /** {@code C = A + row}, hence {@code ∂A = ∂C} and ∂row adds up the rows of ∂C. */
    private static final Operation PLUS_ROW =
            Operation.of(
                            "row added",
                            (upstream, c, in) -> upstream,
                            (upstream, c, in) -> ones(1, upstream.rows()).times(upstream))
                    .showing((lines, c, in) -> showPlusRow(lines, c, in[0], in[1]));

    /** {@code c = tanh a}, hence {@code ∂a = ∂c · (1 − c²)}. */
    private static final Operation TANH =
            Operation.of("tanh", (upstream, c, in) -> slope(upstream, c, (u, y) -> u * (1 - y * y)))
                    .showing((lines, c, in) -> showFunction(lines, c, in[0], "tanh"));

    /** {@code c = max(a, 0)}, hence {@code ∂a = ∂c} where a > 0, and 0 elsewhere. */
    private static final Operation RELU =
            Operation.of("relu", (upstream, c, in) -> slope(upstream, c, (u, y) -> y > 0 ? u : 0))
                    .showing((lines, c, in) -> showFunction(lines, c, in[0], "relu"));

    /** {@code c = exp a}, hence {@code ∂a = ∂c · c}. */
    private static final Operation EXP =
            Operation.of("exp", (upstream, c, in) -> upstream.hadamard(c))
                    .showing((lines, c, in) -> showFunction(lines, c, in[0], "exp"));

    /** {@code c = a²}, hence {@code ∂a = ∂c · 2a}. */
    private static final Operation SQUARE =
            Operation.of("square", (upstream, c, in) -> upstream.hadamard(in[0]).scaled(2))
                    .showing((lines, c, in) -> showTimes(lines, c, in[0], in[0]));

    static Matrix plus(Matrix a, Matrix b) {
        requireSame("add", a, b);
        return Matrix.result(Loops.weightedSum(1, a.numbers, 1, b.numbers), PLUS, a, b);
    }

    static Matrix minus(Matrix a, Matrix b) {
        requireSame("subtract", a, b);
        return Matrix.result(Loops.weightedSum(1, a.numbers, -1, b.numbers), MINUS, a, b);
    }

    static Matrix hadamard(Matrix a, Matrix b) {
        requireSame("multiply", a, b);
        return Matrix.result(Loops.hadamard(a.numbers, b.numbers), HADAMARD, a, b);
    }

    /** {@code C = factor · A}, hence {@code ∂A = factor · ∂C}. */
    static Matrix scaled(Matrix a, double factor) {
        Operation scaled =
                Operation.of("scaled", (upstream, c, in) -> upstream.scaled(factor))
                        .showing((lines, c, in) -> showScaled(lines, c, in[0], factor));
        return Matrix.result(Loops.scaled(a.numbers, factor), scaled, a);
    }

    static Matrix plusRow(Matrix a, Matrix row) {
        if (row.rows() != 1 || row.cols() != a.cols()) {
            throw ShapeMismatch.inPlusRow(a.shape(), row.shape());
        }
        double[] added = row.numbers[0];
        double[][] c = Loops.copy(a.numbers);
        for (double[] ci : c) {
            for (int j = 0; j < ci.length; j++) {
                ci[j] += added[j];
            }
        }
        return Matrix.result(c, PLUS_ROW, a, row);
    }

    /** Through StrictMath: {@code Math.tanh} differs between JDK 17 and 25. */
    static Matrix tanh(Matrix a) {
        return Matrix.result(Loops.map(a.numbers, StrictMath::tanh), TANH, a);
    }

    static Matrix relu(Matrix a) {
        return Matrix.result(Loops.map(a.numbers, x -> Math.max(x, 0)), RELU, a);
    }

    static Matrix exp(Matrix a) {
        return Matrix.result(Loops.map(a.numbers, Math::exp), EXP, a);
    }

    static Matrix square(Matrix a) {
        return Matrix.result(Loops.hadamard(a.numbers, a.numbers), SQUARE, a);
    }

    private static void requireSame(String action, Matrix a, Matrix b) {
        if (a.rows() != b.rows() || a.cols() != b.cols()) {
            throw ShapeMismatch.cellByCell(action, a.shape(), b.shape());
        }
    }

    private static Matrix ones(int rows, int cols) {
        return Matrix.generate(rows, cols, (i, j) -> 1);
    }

    /** A gradient that the upstream gradient u and the result y of the same cell decide. */
    private static Matrix slope(Matrix upstream, Matrix result, DoubleBinaryOperator rule) {
        return Matrix.generate(
                upstream.rows(),
                upstream.cols(),
                (i, j) -> rule.applyAsDouble(upstream.numbers[i][j], result.numbers[i][j]));
    }

    private interface Sign {
        String between(double a, double b);
    }

    private static void show(Operation.Lines lines, Matrix c, Matrix[] in, Sign sign) {
        for (int i = 0; i < c.rows(); i++) {
            for (int j = 0; j < c.cols(); j++) {
                lines.cell(i, j, sign.between(in[0].get(i, j), in[1].get(i, j)), c.get(i, j));
            }
        }
    }

    private static void showTimes(Operation.Lines lines, Matrix c, Matrix a, Matrix b) {
        show(lines, c, new Matrix[] {a, b}, Formula::times);
    }

    private static void showScaled(Operation.Lines lines, Matrix c, Matrix a, double factor) {
        showTimes(lines, c, a, Matrix.generate(c.rows(), c.cols(), (i, j) -> factor));
    }

    private static void showPlusRow(Operation.Lines lines, Matrix c, Matrix a, Matrix row) {
        Matrix rows = Matrix.generate(c.rows(), c.cols(), (i, j) -> row.get(0, j));
        show(lines, c, new Matrix[] {a, rows}, Formula::plus);
    }

    private static void showFunction(Operation.Lines lines, Matrix c, Matrix a, String name) {
        Sign call = (x, unused) -> name + "(" + Numbers.text(x) + ")";
        show(lines, c, new Matrix[] {a, a}, call);
    }
}
