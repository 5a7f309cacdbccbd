package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ShapeMismatchTest {
    private static final Matrix TALL = Matrix.zeros(4, 3);
    private static final Matrix WIDE = Matrix.zeros(3, 4);

    @Test
    void a_product_names_the_clash_and_a_repair_that_works() {
        assertEquals(
                "Cannot multiply (4 × 3) by (4 × 3): the left matrix has 3 columns, but the right one has 4 rows. Multiplying by the transpose of the right one would fit.",
                message(() -> TALL.times(TALL)));
        assertEquals(
                "Cannot multiply (4 × 3) by (2 × 2): the left matrix has 3 columns, but the right one has 2 rows.",
                message(() -> TALL.times(Matrix.identity(2))));
    }

    @Test
    void a_product_with_the_transpose_too() {
        assertEquals(
                "Cannot multiply (4 × 3) by the transpose of (3 × 4): the left matrix has 3 columns, and so has to have the right one, but it has 4. Multiplying by the right one as it is, with times, would fit.",
                message(() -> TALL.timesTransposed(WIDE)));
    }

    @Test
    void cell_by_cell_names_rows_or_columns() {
        assertEquals(
                "Cannot add (4 × 3) and (3 × 4) cell by cell: the left matrix has 4 rows, but the right one has 3. The transpose of the right one would fit.",
                message(() -> TALL.plus(WIDE)));
        assertEquals(
                "Cannot subtract (4 × 3) and (4 × 2) cell by cell: the left matrix has 3 columns, but the right one has 2.",
                message(() -> TALL.minus(Matrix.zeros(4, 2))));
        assertEquals(
                "Cannot multiply (4 × 3) and (1 × 1) cell by cell: the left matrix has 4 rows, but the right one has 1.",
                message(() -> TALL.hadamard(Matrix.zeros(1, 1))));
    }

    @Test
    void rows_to_add_and_parts_to_join() {
        assertEquals(
                "Cannot add (3 × 1) to every row of (4 × 3): it has 3 rows, but must have 1. Its transpose would fit.",
                message(() -> TALL.plusRow(Matrix.zeros(3, 1))));
        assertEquals(
                "Cannot add the row (1 × 2) to every row of (4 × 3): the row has 2 columns, but the matrix has 3.",
                message(() -> TALL.plusRow(Matrix.zeros(1, 2))));
        assertEquals(
                "Cannot multiply the row (1 × 4) with every row of (4 × 3): the row has 4 columns, but the matrix has 3.",
                message(() -> TALL.timesRow(Matrix.zeros(1, 4))));
        assertEquals(
                "Cannot add the column (3 × 1) to every column of (4 × 3): the column has 3 rows, but the matrix has 4.",
                message(() -> TALL.plusColumn(Matrix.zeros(3, 1))));
        assertEquals(
                "Cannot multiply (1 × 4) with every column of (4 × 3): it has 4 columns, but must have 1. Its transpose would fit.",
                message(() -> TALL.timesColumn(Matrix.zeros(1, 4))));
        assertEquals(
                "Cannot put (2 × 3) beside (4 × 3): the left matrix has 4 rows, but the right one has 2. Putting it below would fit.",
                message(() -> TALL.beside(Matrix.zeros(2, 3))));
        assertEquals(
                "Cannot put (4 × 2) below (4 × 3): the upper matrix has 3 columns, but the lower one has 2. Putting it beside would fit.",
                message(() -> TALL.below(Matrix.zeros(4, 2))));
    }

    @Test
    void carries_both_shapes() {
        var error = assertThrows(ShapeMismatch.class, () -> TALL.plus(WIDE));
        assertEquals(new Shape(4, 3), error.left());
        assertEquals(new Shape(3, 4), error.right());
    }

    private static String message(Executable call) {
        return Messages.of(ShapeMismatch.class, call);
    }
}
