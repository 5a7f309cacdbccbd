package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final Matrix A = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    private static final Matrix B = Matrix.of(new double[][] {{1, 0}, {0, 2}, {-1, 1}});

    @Test
    void copies_what_it_is_made_of_and_what_it_gives() {
        double[][] rows = {{1, 2}, {3, 4}};
        Matrix matrix = Matrix.of(rows);
        rows[0][0] = 99;
        matrix.row(0)[0] = 99;
        matrix.toArray()[0][0] = 99;
        assertEquals(1, matrix.get(0, 0));
    }

    @Test
    void makes_rows_columns_zeros_and_ones() {
        assertEquals(new Shape(1, 3), Matrix.ofRow(1, 2, 3).shape());
        assertEquals(new Shape(3, 1), Matrix.ofColumn(1, 2, 3).shape());
        assertEquals("0  0", Matrix.zeros(1, 2).toString());
        assertEquals("1  0\n0  1", Matrix.identity(2).toString());
        assertEquals("0  1  2\n1  2  3", Matrix.generate(2, 3, (i, j) -> i + j).toString());
    }

    @Test
    void the_same_seed_gives_the_same_normal_numbers() {
        Matrix first = Matrix.normal(2, 3, new Random(5));
        Matrix second = Matrix.normal(2, 3, new Random(5));
        assertArrayEquals(first.toArray(), second.toArray());
    }

    @Test
    void refuses_rows_that_are_missing_empty_or_ragged() {
        assertEquals(
                "All rows need the same length: row 1 has 2 numbers, but row 3 has 1.",
                refused(new double[][] {{1, 2}, {3, 4}, {5}}));
        assertEquals("Row 2 is null.", refused(new double[][] {{1, 2}, null}));
        assertEquals("Row 1 has no numbers.", refused(new double[][] {{}}));
        assertEquals("A matrix needs at least one row, but got none.", refused(new double[0][]));
        assertThrows(IllegalArgumentException.class, () -> Matrix.zeros(0, 2));
    }

    @Test
    void names_a_row_or_column_that_is_not_there() {
        var row = assertThrows(IndexOutOfBoundsException.class, () -> A.get(2, 0));
        assertEquals("Row 2 of a (2 × 3): rows count from 0 to 1.", row.getMessage());
        var column = assertThrows(IndexOutOfBoundsException.class, () -> A.get(0, -1));
        assertEquals("Column -1 of a (2 × 3): columns count from 0 to 2.", column.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> A.rowRange(1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> A.colRange(0, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> A.rows(0, 2));
        assertEquals(
                "A window of 3 rows does not fit a (2 × 3): take 1 to 2.",
                Messages.of(IllegalArgumentException.class, () -> A.windows(3)));
    }

    @Test
    void multiplies() {
        assertEquals("-2   7\n-2  16", A.times(B).toString());
        assertEquals("-2   7\n-2  16", A.timesTransposed(B.transpose()).toString());
    }

    @Test
    void calculates_cell_by_cell() {
        assertArrayEquals(new double[] {2, 4, 6}, A.plus(A).row(0));
        assertArrayEquals(new double[] {0, 0, 0}, A.minus(A).row(1));
        assertArrayEquals(new double[] {16, 25, 36}, A.hadamard(A).row(1));
        assertArrayEquals(new double[] {16, 25, 36}, A.square().row(1));
        assertArrayEquals(new double[] {-2, -4, -6}, A.scaled(-2).row(0));
        assertArrayEquals(new double[] {11, 22, 33}, A.plusRow(Matrix.ofRow(10, 20, 30)).row(0));
        assertArrayEquals(new double[] {0, 1}, B.relu().row(2));
        assertEquals(StrictMath.tanh(2), B.tanh().get(1, 1));
        assertEquals(Math.exp(-1), B.exp().get(2, 0));
        assertArrayEquals(new double[] {3, 4, 5}, A.shifted(2).row(0));
        assertArrayEquals(new double[] {14, 15, 16}, A.plusColumn(Matrix.ofColumn(0, 10)).row(1));
        assertArrayEquals(new double[] {4, 0, -6}, A.timesRow(Matrix.ofRow(1, 0, -1)).row(1));
        assertArrayEquals(new double[] {-4, -5, -6}, A.timesColumn(Matrix.ofColumn(1, -1)).row(1));
        assertArrayEquals(new double[] {1, 0.5, 1.0 / 3}, A.reciprocal().row(0));
        assertArrayEquals(new double[] {4, 5, 6}, A.square().sqrt().row(1));
        assertArrayEquals(new double[] {0.5}, Matrix.zeros(1, 1).sigmoid().row(0));
        assertArrayEquals(new double[][] {{2}, {5}}, A.rowMeans().toArray());
        assertEquals(21, A.sum().get(0, 0));
        assertEquals(3.5, A.mean().get(0, 0), 1e-15);
    }

    @Test
    void moves_numbers() {
        assertArrayEquals(new double[] {2, 5}, A.transpose().row(1));
        assertArrayEquals(new double[] {1, 2, 3, 1, 2, 3}, A.beside(A).row(0));
        assertArrayEquals(new double[] {4, 5, 6}, A.below(A, A).row(5));
        assertArrayEquals(new double[][] {{4, 5, 6}}, A.rowRange(1, 2).toArray());
        assertArrayEquals(new double[][] {{2, 3}, {5, 6}}, A.colRange(1, 3).toArray());
        assertArrayEquals(new double[][] {{4, 5, 6}, {4, 5, 6}}, A.rows(1, 1).toArray());
        assertArrayEquals(new double[][] {{1, 2, 3, 4, 5, 6}}, A.windows(2).toArray());
    }

    @Test
    void prints_numbers_in_line() {
        Matrix matrix = Matrix.of(new double[][] {{1, -0.5}, {-20, 0.123456789}});
        assertEquals("  1  -0.5\n-20   0.123457", matrix.toString());
    }

    @Test
    void shows_of_a_large_matrix_the_corners() {
        String text = Matrix.zeros(100, 100).toString();
        assertEquals(13, text.lines().count());
        assertEquals("0  0  0  0  0  0  …  0  0  0  0  0  0", text.lines().findFirst().orElse(""));
    }

    private static String refused(double[][] rows) {
        return Messages.of(IllegalArgumentException.class, () -> Matrix.of(rows));
    }
}
