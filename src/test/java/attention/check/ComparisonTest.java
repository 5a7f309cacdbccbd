package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left out of a table or a line is marked by …, and what fits is whole. */
class ComparisonTest {
    private static double[] counted(int length) {
        return IntStream.rangeClosed(1, length).asDoubleStream().toArray();
    }

    private static double[] but(int place, int length) {
        double[] row = counted(length);
        row[place - 1] = 0;
        return row;
    }

    private static String heading(int place, int length) {
        double[] right = counted(length);
        double[] wrong = but(place, length);
        Difference first = Difference.first(right, wrong, 1e-9).orElseThrow();
        List<List<String>> table = Comparison.of(right, wrong, first);
        assertEquals(table.get(0).size(), table.get(1).size());
        assertEquals(table.get(0).size(), table.get(2).size());
        return String.join(" ", table.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 9, number 1 2 3 4 5 6 7 8 9",
        "1, 10, number 1 2 3 4 5 6 7 8 9 …",
        "10, 10, number … 2 3 4 5 6 7 8 9 10",
        "10, 20, number … 7 8 9 10 11 12 13 14 15 …",
    })
    void nine_columns_around_the_first_difference(int place, int length, String heading) {
        assertEquals(heading, heading(place, length));
    }

    @Test
    void a_line_has_nine_numbers_and_six_rows() {
        assertEquals("[1, 2, 3, 4, 5, 6, 7, 8, 9]", Comparison.line(counted(9)));
        assertEquals("[1, 2, 3, 4, 5, 6, 7, 8, 9, …]", Comparison.line(counted(10)));
        assertEquals(
                "[[1], [1], [1], [1], [1], [1], …]",
                Comparison.line(Collections.nCopies(7, new double[] {1}).toArray(double[][]::new)));
    }

    @Test
    void a_long_word_is_cut() {
        String fits = "a".repeat(38); // with its quotes 40

        assertEquals("[\"" + fits + "\"]", Comparison.line(new String[] {fits}));
        assertEquals("[\"" + fits + "b…]", Comparison.line(new String[] {fits + "bc"}));
    }
}
