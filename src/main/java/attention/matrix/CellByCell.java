package attention.matrix;

import java.util.function.DoubleBinaryOperator;

/** Operations on single cells, each with its backward rule. */
final class CellByCell {
    private CellByCell() {}

    /** {@code C = A + B}, hence {@code ∂A = ∂B = ∂C}. */
    private static final Operation PLUS =
            Operation.of("sum", (upstream, c, in) -> upstream, (upstream, c, in) -> upstream)
                    .showing(CellArithmetic.between(Formula::plus));

    /** {@code C = A − B}, hence {@code ∂A = ∂C} and {@code ∂B = −∂C}. */
    private static final Operation MINUS =
            Operation.of(
                            "difference",
                            (upstream, c, in) -> upstream,
                            (upstream, c, in) -> upstream.scaled(-1))
                    .showing(CellArithmetic.between(Formula::minus));

    /** {@code C = A ∘ B}, hence {@code ∂A = ∂C ∘ B} and {@code ∂B = ∂C ∘ A}. */
    private static final Operation HADAMARD =
            Operation.of(
                            "product",
                            (upstream, c, in) -> upstream.hadamard(in[1]),
                            (upstream, c, in) -> upstream.hadamard(in[0]))
                    .showing(CellArithmetic.between(Formula::times));

    /** {@code c = tanh a}, hence {@code ∂a = ∂c · (1 − c²)}. */
    private static final Operation TANH =
            Operation.of("tanh", (upstream, c, in) -> slope(upstream, c, (u, y) -> u * (1 - y * y)))
                    .showing(CellArithmetic.function("tanh"));

    /** {@code c = max(a, 0)}, hence {@code ∂a = ∂c} where a > 0, and 0 elsewhere. */
    private static final Operation RELU =
            Operation.of("relu", (upstream, c, in) -> slope(upstream, c, (u, y) -> y > 0 ? u : 0))
                    .showing(CellArithmetic.function("relu"));

    /** {@code c = 1 / (1 + e⁻ᵃ)}, hence {@code ∂a = ∂c · c (1 − c)}. */
    private static final Operation SIGMOID =
            Operation.of(
                            "sigmoid",
                            (upstream, c, in) -> slope(upstream, c, (u, y) -> u * y * (1 - y)))
                    .showing(CellArithmetic.function("sigmoid"));

    /** {@code c = exp a}, hence {@code ∂a = ∂c · c}. */
    private static final Operation EXP =
            Operation.of("exp", (upstream, c, in) -> upstream.hadamard(c))
                    .showing(CellArithmetic.function("exp"));

    /** {@code c = a²}, hence {@code ∂a = ∂c · 2a}. */
    private static final Operation SQUARE =
            Operation.of("square", (upstream, c, in) -> upstream.hadamard(in[0]).scaled(2))
                    .showing(CellArithmetic.of(a -> Formula.times(a, a)));

    /** {@code c = √a}, hence {@code ∂a = ∂c / 2c}. */
    private static final Operation SQRT =
            Operation.of("root", (upstream, c, in) -> slope(upstream, c, (u, y) -> u / (2 * y)))
                    .showing(CellArithmetic.function("√"));

    /** {@code c = 1 / a}, hence {@code ∂a = −∂c · c²}. */
    private static final Operation RECIPROCAL =
            Operation.of(
                            "reciprocal",
                            (upstream, c, in) -> slope(upstream, c, (u, y) -> -u * y * y))
                    .showing(CellArithmetic.of(a -> Formula.over(1, a)));

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
                        .showing(CellArithmetic.of(x -> Formula.times(x, factor)));
        return Matrix.result(Loops.scaled(a.numbers, factor), scaled, a);
    }

    /** {@code C = A + addend}, hence {@code ∂A = ∂C}. */
    static Matrix shifted(Matrix a, double addend) {
        Operation shifted =
                Operation.of("shifted", (upstream, c, in) -> upstream)
                        .showing(CellArithmetic.of(x -> Formula.plus(x, addend)));
        return Matrix.result(Loops.map(a.numbers, x -> x + addend), shifted, a);
    }

    /** Through StrictMath: {@code Math.tanh} differs between JDK 17 and 25. */
    static Matrix tanh(Matrix a) {
        return Matrix.result(Loops.map(a.numbers, StrictMath::tanh), TANH, a);
    }

    static Matrix sigmoid(Matrix a) {
        return Matrix.result(Loops.map(a.numbers, x -> 1 / (1 + Math.exp(-x))), SIGMOID, a);
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

    static Matrix sqrt(Matrix a) {
        return Matrix.result(Loops.map(a.numbers, Math::sqrt), SQRT, a);
    }

    static Matrix reciprocal(Matrix a) {
        return Matrix.result(Loops.map(a.numbers, x -> 1 / x), RECIPROCAL, a);
    }

    private static void requireSame(String action, Matrix a, Matrix b) {
        if (a.rows() != b.rows() || a.cols() != b.cols()) {
            throw ShapeMismatch.cellByCell(action, a.shape(), b.shape());
        }
    }

    /** A gradient that the upstream gradient u and the result y of the same cell decide. */
    private static Matrix slope(Matrix upstream, Matrix result, DoubleBinaryOperator rule) {
        return new Matrix(Loops.zip(upstream.numbers, result.numbers, rule), null);
    }
}
