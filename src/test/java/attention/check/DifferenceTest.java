package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.box.Cells;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

public class DifferenceTest {
    private static final double[][] TWO_BY_THREE = {{1, 2, 3}, {4, 5, 6}};

    @Test
    void the_tolerance_grows_with_the_expected_number() {
        assertTrue(Cells.near(1_000, 1_000.009, 1e-5));
        assertFalse(Cells.near(1, 1.000_02, 1e-5));
        assertTrue(Cells.near(0, 1e-6, 1e-5));
        assertFalse(Cells.near(0, Double.NaN, 1e-5));
        assertFalse(Cells.near(Double.POSITIVE_INFINITY, 5, 1e-5));
        assertTrue(Cells.near(Double.NaN, Double.NaN, 1e-5));
    }

    @Test
    void the_first_difference_says_where_it_is() {
        Difference first =
                Difference.first(TWO_BY_THREE, new double[][] {{1, 2, 3}, {4, 0, 0}}, 1e-9)
                        .orElseThrow();

        assertEquals("row 2, column 2", first.place());
        assertEquals("5", first.expected());
    }

    /** A record of the kind that contracts have. */
    @SuppressWarnings("ArrayRecordComponent") // as in a contract
    public record Pair(double[][] left, double @Nullable [] right) {}

    @Test
    void in_a_record_the_part_is_named() {
        Pair right = new Pair(TWO_BY_THREE, new double[] {7, 8});
        Pair wrong = new Pair(TWO_BY_THREE, new double[] {7, 9});
        Difference first = Difference.first(right, wrong, 1e-9).orElseThrow();

        assertEquals("right, number 2", first.place());
        assertEquals("[right, 1, 2]", Comparison.of(right, wrong, first).get(0).toString());
        assertEquals("left [[1, 2, 3], [4, 5, 6]], right [7, 9]", Comparison.line(wrong));
        assertEquals(
                "left, row 2, column 3",
                Difference.first(right, new Pair(new double[][] {{1, 2, 3}, {4, 5, 0}}, null), 0)
                        .orElseThrow()
                        .place());
    }

    @Test
    void a_part_of_a_record_that_is_not_in_shape_is_named() {
        Pair right = new Pair(TWO_BY_THREE, new double[] {7, 8});

        assertEquals(
                Optional.of("In the part \"right\" of your result: null. Expected: 2 numbers."),
                Difference.inShape(right, new Pair(TWO_BY_THREE, null)));
        assertEquals(
                Optional.of(
                        "In the part \"left\" of your result: Your result has 1 row of 1 number."
                                + " Expected: 2 rows of 3 numbers."),
                Difference.inShape(right, new Pair(new double[][] {{1}}, new double[2])));
    }

    @Test
    void a_ragged_result_says_which_row() {
        assertEquals(
                Optional.of(
                        "The rows of your result differ in length: row 1 has 3 numbers, row 2 has 2."
                                + " Expected: 2 rows of 3 numbers."),
                Difference.inShape(TWO_BY_THREE, new double[][] {{1, 2, 3}, {4, 5}}));
    }

    @Test
    void a_row_that_is_null_says_which() {
        assertEquals(
                Optional.of("Row 2 of your result is null. Expected: 2 rows of 3 numbers."),
                Difference.inShape(TWO_BY_THREE, new double[][] {{1, 2, 3}, null}));
    }

    @Test
    void a_transposed_result_is_called_so() {
        assertEquals(
                Optional.of(
                        "Your result has 3 rows of 2 numbers. Expected: 2 rows of 3 numbers."
                                + " Rows and columns are swapped."),
                Difference.inShape(TWO_BY_THREE, new double[3][2]));
    }

    @Test
    void numbers_that_print_alike_say_by_how_much_they_differ() {
        Difference close = Difference.first(1.0, 1.000_000_1, 1e-9).orElseThrow();

        assertTrue(close.ifTheyLookAlike().orElse("").contains("differ by 1e-7"));
    }
}
