package attention.checks.pieces;

import attention.check.Draw;
import attention.matrix.Matrix;
import java.util.function.DoubleUnaryOperator;

/** Matrices of which checks and wrong answers are made. */
public final class Grids {
    private Grids() {}

    /** The rows: {@code grid(new double[][] {{1, 0}, {0, 1}})}. */
    public static Matrix grid(double[][] rows) {
        return Matrix.of(rows);
    }

    /** Halves from −1.5 to 1.5 that follow no pattern in rows or columns. */
    public static Matrix numbers(int rows, int cols, int start) {
        return Matrix.generate(
                rows, cols, (i, j) -> ((start + 3 * i + 5 * j + i * j * start) % 7 - 3) / 2.0);
    }

    /** Random numbers, half as large as usual: what is multiplied stays small. */
    public static Matrix drawn(Draw draw, int rows, int cols) {
        return draw.grid(rows, cols).scaled(0.5);
    }

    /** The rows in another order: row i is the one at the i-th place of the order. */
    public static Matrix inOrder(Matrix table, int... order) {
        return Matrix.generate(table.rows(), table.cols(), (i, j) -> table.get(order[i], j));
    }

    /** The last row first. */
    public static Matrix flipped(Matrix table) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> table.get(table.rows() - 1 - i, j));
    }

    /** The first row, so many times. */
    public static Matrix firstRow(Matrix table, int count) {
        return Matrix.generate(count, table.cols(), (i, j) -> table.get(0, j));
    }

    /** Each number by itself. */
    public static Matrix each(Matrix table, DoubleUnaryOperator f) {
        return Matrix.generate(
                table.rows(), table.cols(), (i, j) -> f.applyAsDouble(table.get(i, j)));
    }

    /** To six decimals: what is smaller is lost. */
    public static Matrix rounded(Matrix table) {
        return each(table, Vectors::rounded);
    }

    /** 1 everywhere. */
    public static Matrix ones(int rows, int cols) {
        return Matrix.generate(rows, cols, (i, j) -> 1);
    }

    /** The mean of each column, as a row. */
    public static Matrix mean(Matrix rows) {
        return ones(1, rows.rows()).times(rows).scaled(1.0 / rows.rows());
    }

    /** The largest of each column, as a row. */
    public static Matrix maxima(Matrix rows) {
        Matrix columns = rows.transpose();
        return Matrix.generate(1, rows.cols(), (i, j) -> Vectors.largest(columns.row(j)));
    }
}
