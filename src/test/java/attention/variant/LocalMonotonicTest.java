package attention.variant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.WindowMask;
import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import attention.score.ScaledDotProduct;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalMonotonicTest {
    private static final Random RANDOM = new Random(41);
    private static final Matrix QUERIES = normal(6, 3);
    private static final Matrix KEYS = normal(5, 3);
    private static final Matrix VALUES = normal(5, 2);

    @Test
    void is_attention_whose_whole_table_is_masked() {
        for (int halfWidth : new int[] {0, 1, 2, 3, 4, 5, 100, Integer.MAX_VALUE}) {
            for (int queryLen = 1; queryLen <= 6; queryLen++) {
                Matrix queries = QUERIES.rowRange(0, queryLen);
                Attention masked = new Attention(new ScaledDotProduct(), new WindowMask(halfWidth));
                close(
                        masked.attend(queries, KEYS, VALUES).context(),
                        new LocalMonotonic(halfWidth).attend(queries, KEYS, VALUES).context());
            }
        }
    }

    @Test
    void a_window_that_holds_all_keys_is_soft_attention() {
        close(
                new Attention().attend(QUERIES, KEYS, VALUES).context(),
                new LocalMonotonic(5).attend(QUERIES, KEYS, VALUES).context());
    }

    @Test
    void the_narrowest_window_gives_the_value_at_the_own_place() {
        Matrix context = new LocalMonotonic(0).attend(QUERIES, KEYS, VALUES).context();

        close(VALUES.below(Matrix.zeros(1, 2)), context);
    }

    @Test
    void keys_and_values_outside_of_the_window_change_nothing() {
        Matrix all = new LocalMonotonic(1).attend(QUERIES, KEYS, VALUES).context();
        Matrix others = normal(3, 3);
        Matrix changed =
                new LocalMonotonic(1)
                        .attend(
                                QUERIES,
                                KEYS.rowRange(0, 2).below(others),
                                VALUES.rowRange(0, 2).below(normal(3, 2)))
                        .context();

        assertArrayEquals(all.row(0), changed.row(0));
        assertTrue(Math.abs(all.get(1, 0) - changed.get(1, 0)) > 1e-3);
    }

    @Test
    void two_layers_reach_twice_as_far_and_no_farther() {
        for (int place = 0; place < 5; place++) {
            Matrix keys = KEYS.detached();
            Matrix once = new LocalMonotonic(1).attend(keys, keys, keys).context();
            double[][] nudged = keys.toArray();
            nudged[place][0] += 1;
            Matrix other = Matrix.of(nudged);
            Matrix twice = new LocalMonotonic(1).attend(once, once, once).context();
            Matrix otherOnce = new LocalMonotonic(1).attend(other, other, other).context();
            Matrix otherTwice =
                    new LocalMonotonic(1).attend(otherOnce, otherOnce, otherOnce).context();
            for (int query = 0; query < 5; query++) {
                boolean same = Math.abs(twice.get(query, 0) - otherTwice.get(query, 0)) < 1e-12;
                assertEquals(Math.abs(query - place) > 2, same, query + " and " + place);
            }
        }
    }

    @Test
    void a_query_without_keys_in_its_window_gets_zeros_and_a_note() {
        Trace trace = new LocalMonotonic(0).attend(QUERIES, KEYS, VALUES);

        assertEquals(List.of(5), trace.emptyRows());
        assertArrayEquals(new double[2], trace.context().row(5));
        assertEquals(
                List.of("query 6 may look nowhere: its weights and its context are zero."),
                trace.notes());
    }

    @Test
    void its_tables_have_a_column_for_each_place_in_the_window() {
        Trace trace = new LocalMonotonic(1).attend(QUERIES, KEYS, VALUES);

        Step weights = trace.weightsStep();
        assertEquals(List.of("−1", "0", "+1"), weights.colLabels());
        assertEquals(6, weights.matrix().rows());
        assertTrue(weights.isForbidden(0, 0));
        assertEquals(0, weights.matrix().get(0, 0));
        double[] sums = weights.rowSums();
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, sums, 1e-15);
        assertEquals(
                List.of("scores", "scaled scores", "weights", "values", "context"),
                trace.steps().stream().map(Step::name).toList());
    }

    @Test
    void takes_names_like_any_attention() {
        List<String> keys = List.of("a", "b", "c", "d", "e");
        Trace trace =
                new LocalMonotonic(1)
                        .attend(QUERIES.rowRange(0, 2), KEYS, VALUES)
                        .labelled(List.of("here", "there"), keys, List.of("x", "y"));

        assertEquals(List.of("here", "there"), trace.weightsStep().rowLabels());
        assertEquals(keys, trace.step("values").rowLabels());
    }

    @Test
    void gradients_of_queries_keys_and_values() {
        for (int halfWidth : new int[] {0, 1, 2, 9}) {
            FiniteDifferences.check(
                    in -> new LocalMonotonic(halfWidth).attend(in[0], in[1], in[2]).context(),
                    QUERIES,
                    KEYS,
                    VALUES);
        }
    }

    @Test
    void the_ledger_has_the_products_of_the_window_and_no_others() {
        Trace trace = new LocalMonotonic(1).attend(QUERIES, KEYS, VALUES);

        List<Ledger.Line> lines = trace.ledger().lines();
        long products =
                lines.stream()
                        .filter(line -> line.step().equals("scores"))
                        .filter(line -> line.calculation().contains("·"))
                        .count();
        // Windows of 2, 3, 3, 3, 2 and 1 keys, three products for each score.
        assertEquals(3 * 14, products);
        Ledger.Line last = lines.get(lines.size() - 1);
        assertEquals("context", last.step());
        assertEquals(trace.context().get(5, 1), last.result(), 1e-15);
    }

    /** A whole table of 20,000 × 20,000 numbers would take 3.2 GB. */
    @Test
    void twenty_thousand_positions_fit_into_memory_with_their_gradients() {
        Matrix queries = normal(20_000, 16).asParameter();
        Matrix keys = normal(20_000, 16).asParameter();
        Matrix values = normal(20_000, 16).asParameter();

        Matrix context = new LocalMonotonic(5).attend(queries, keys, values).context();
        context.sum().backward();

        int from = 11_000;
        Matrix piece =
                new Attention(new ScaledDotProduct(), new WindowMask(5))
                        .attend(
                                queries.rowRange(from, from + 20).detached(),
                                keys.rowRange(from, from + 20).detached(),
                                values.rowRange(from, from + 20).detached())
                        .context();
        close(piece.rowRange(5, 15), context.rowRange(from + 5, from + 15));
        // Each value is handed out as often as it is weighed: all weights of all queries.
        double sum = values.gradient().sum().get(0, 0);
        assertEquals(20_000 * 16, sum, 1e-6);
    }

    @Test
    void what_does_not_fit_is_named() {
        Messages.check(
                ShapeMismatch.class,
                () -> new LocalMonotonic(1).attend(QUERIES, VALUES, VALUES),
                "a query has 3 numbers and a key has 2");
        Messages.check(
                ShapeMismatch.class,
                () -> new LocalMonotonic(1).attend(QUERIES, KEYS, VALUES.rowRange(0, 4)),
                "5 keys and 4 values");
        assertEquals(
                "halfWidth counts keys to each side of the query, but is -1.",
                Messages.of(IllegalArgumentException.class, () -> new LocalMonotonic(-1)));
    }

    @Test
    void says_how_far_it_looks() {
        assertEquals(
                "Local attention, window of 1 key to each side", new LocalMonotonic(1).toString());
    }

    private static void close(Matrix expected, Matrix actual) {
        assertEquals(expected.shape(), actual.shape());
        for (int i = 0; i < expected.rows(); i++) {
            assertArrayEquals(expected.row(i), actual.row(i), 1e-13);
        }
    }

    private static Matrix normal(int rows, int cols) {
        return Matrix.normal(rows, cols, RANDOM);
    }
}
