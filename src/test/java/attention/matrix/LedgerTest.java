package attention.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Matrix A = Matrix.ofRow(1, -2);
    private static final Matrix B = Matrix.of(new double[][] {{3, 4}, {5, 6}});

    @Test
    void shows_every_product_and_sum() {
        Ledger ledger = Ledger.of(A.asParameter().times(B));
        assertEquals(
                """
                   step            cell    calculation  result
                1  matrix product  (1, 1)  1 · 3             3
                2  matrix product  (1, 1)  -2 · 5          -10
                3  matrix product  (1, 1)  3 + (-10)        -7
                4  matrix product  (1, 2)  1 · 4             4
                5  matrix product  (1, 2)  -2 · 6          -12
                6  matrix product  (1, 2)  4 + (-12)        -8""",
                ledger.toString());
    }

    @Test
    void shows_operations_in_the_order_of_the_computation() {
        Matrix a = A.asParameter();
        Ledger ledger = Ledger.of(a.times(B).plus(a).scaled(2).tanh().sum());
        List<String> steps = ledger.lines().stream().map(Ledger.Line::step).distinct().toList();
        assertEquals(List.of("matrix product", "sum", "scaled", "tanh", "total"), steps);
    }

    @Test
    void uses_names_and_hands_them_back_to_what_was_scaled() {
        Matrix product = A.asParameter().timesTransposed(B);
        Matrix scaled = product.scaled(0.5);
        var names =
                new Ledger.Names(scaled, "scaled scores", List.of("me"), List.of("you", "they"));
        Ledger ledger = Ledger.of(scaled, List.of(names));
        assertEquals(
                new Ledger.Line(1, "dot products", "me · you", "1 · 3", 3), ledger.lines().get(0));
        assertEquals(
                new Ledger.Line(8, "scaled scores", "me · they", "-7 · 0.5", -3.5),
                ledger.lines().get(7));
    }

    @Test
    void needs_a_recorded_result_of_readable_size() {
        assertThrows(IllegalStateException.class, () -> Ledger.of(A));
        Matrix large = Matrix.zeros(100, 100).asParameter();
        Messages.check(
                IllegalArgumentException.class, () -> Ledger.of(large.times(large)), "at most");
    }
}
