package attention.matrix;

import java.util.Arrays;

/** Operations that only move numbers: their backward rules move the gradients back. */
final class Layout {
    private Layout() {}

    /** {@code C = Aᵀ}, hence {@code ∂A = ∂Cᵀ}. */
    private static final Operation TRANSPOSE =
            Operation.of("transpose", (upstream, c, in) -> upstream.transpose());

    /** {@code C = [A B]}, hence ∂A is the left part of ∂C and ∂B the right one. */
    private static final Operation BESIDE =
            Operation.of(
                    "beside",
                    (upstream, c, in) -> upstream.colRange(0, in[0].cols()),
                    (upstream, c, in) -> upstream.colRange(in[0].cols(), upstream.cols()));

    static Matrix transpose(Matrix a) {
        return Matrix.result(Loops.transposed(a.numbers), TRANSPOSE, a);
    }

    static Matrix beside(Matrix a, Matrix b) {
        if (a.rows() != b.rows()) {
            throw ShapeMismatch.beside(a.shape(), b.shape());
        }
        double[][] c = new double[a.rows()][];
        for (int i = 0; i < c.length; i++) {
            c[i] = Arrays.copyOf(a.numbers[i], a.cols() + b.cols());
            System.arraycopy(b.numbers[i], 0, c[i], a.cols(), b.cols());
        }
        return Matrix.result(c, BESIDE, a, b);
    }

    /** {@code C = [A; B; …]}, hence the gradient of each is its own rows of ∂C. */
    static Matrix below(Matrix upper, Matrix... lower) {
        Matrix[] all = new Matrix[lower.length + 1];
        all[0] = upper;
        System.arraycopy(lower, 0, all, 1, lower.length);
        Operation.Rule[] rules = new Operation.Rule[all.length];
        int rows = 0;
        for (int k = 0; k < all.length; k++) {
            if (all[k].cols() != upper.cols()) {
                throw ShapeMismatch.below(upper.shape(), all[k].shape());
            }
            int first = rows;
            int end = rows + all[k].rows();
            rules[k] = (upstream, c, in) -> upstream.rowRange(first, end);
            rows = end;
        }
        double[][] c = new double[rows][];
        int next = 0;
        for (Matrix part : all) {
            for (double[] row : part.numbers) {
                c[next++] = row.clone();
            }
        }
        return Matrix.result(c, Operation.of("below", rules), all);
    }

    /** C is some rows of A, hence ∂A has ∂C in these rows and zeros in all others. */
    static Matrix rowRange(Matrix a, int first, int end) {
        Demands.requireRange("Rows", first, end, a.rows());
        double[][] c = Loops.copy(Arrays.copyOfRange(a.numbers, first, end));
        Operation rows =
                Operation.of(
                        "rows",
                        (upstream, result, in) -> {
                            double[][] gradient = new double[in[0].rows()][in[0].cols()];
                            for (int i = 0; i < upstream.rows(); i++) {
                                gradient[first + i] = upstream.row(i);
                            }
                            return new Matrix(gradient, null);
                        });
        return Matrix.result(c, rows, a);
    }

    /** C is some columns of A, hence ∂A has ∂C in these columns and zeros in all others. */
    static Matrix colRange(Matrix a, int first, int end) {
        Demands.requireRange("Columns", first, end, a.cols());
        double[][] c = new double[a.rows()][];
        for (int i = 0; i < c.length; i++) {
            c[i] = Arrays.copyOfRange(a.numbers[i], first, end);
        }
        Operation cols =
                Operation.of(
                        "columns",
                        (upstream, result, in) -> {
                            double[][] gradient = new double[in[0].rows()][in[0].cols()];
                            for (int i = 0; i < gradient.length; i++) {
                                System.arraycopy(
                                        upstream.numbers[i], 0, gradient[i], first, end - first);
                            }
                            return new Matrix(gradient, null);
                        });
        return Matrix.result(c, cols, a);
    }

    /** Row i of C is row pᵢ of A, hence row p of ∂A adds up the rows of ∂C that came from it. */
    static Matrix rows(Matrix a, int... picked) {
        int[] from = picked.clone();
        double[][] c = new double[Demands.requireSome(from.length)][];
        for (int i = 0; i < c.length; i++) {
            c[i] = a.numbers[Demands.requireRow(from[i], a)].clone();
        }
        Operation rows =
                Operation.of(
                        "picked rows",
                        (upstream, result, in) -> {
                            double[][] gradient = new double[in[0].rows()][in[0].cols()];
                            for (int i = 0; i < from.length; i++) {
                                Loops.add(upstream.numbers[i], 0, gradient[from[i]]);
                            }
                            return new Matrix(gradient, null);
                        });
        return Matrix.result(c, rows, a);
    }

    /** Row i of C is rows i to i + width − 1 of A; each row of ∂A adds up what its copies get. */
    static Matrix windows(Matrix a, int width) {
        Demands.requireWidth(width, a);
        int d = a.cols();
        double[][] c = new double[a.rows() - width + 1][width * d];
        for (int i = 0; i < c.length; i++) {
            for (int k = 0; k < width; k++) {
                System.arraycopy(a.numbers[i + k], 0, c[i], k * d, d);
            }
        }
        Operation windows =
                Operation.of(
                        "windows",
                        (upstream, result, in) -> {
                            double[][] gradient = new double[in[0].rows()][d];
                            for (int i = 0; i < upstream.rows(); i++) {
                                for (int k = 0; k < width; k++) {
                                    Loops.add(upstream.numbers[i], k * d, gradient[i + k]);
                                }
                            }
                            return new Matrix(gradient, null);
                        });
        return Matrix.result(c, windows, a);
    }
}
