package attention.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WitnessTest {
    /** A contract with a table in and a table out. */
    public interface Tables {
        double[][] of(double[][] rows);
    }

    private static Observation call(Tables tables, double[][] rows) {
        return call(new Witness(tables), rows);
    }

    private static Observation call(Witness witness, double[][] rows) {
        try {
            Method method = Tables.class.getMethod("of", double[][].class);
            return witness.call(method, (Object) rows);
        } catch (NoSuchMethodException impossible) {
            throw new LinkageError("of", impossible);
        }
    }

    @Test
    void a_table_of_its_own_is_without_fault() {
        Observation seen = call(rows -> new double[][] {{1, 2}, {1, 2}}, new double[][] {{1, 2}});

        assertEquals(Outcome.RETURNED, seen.outcome());
        assertEquals(Set.of(), seen.facts());
    }

    @Test
    void the_argument_as_result_is_noticed() {
        assertEquals(
                Set.of(Fact.RESULT_IS_ARGUMENT),
                call(rows -> rows, new double[][] {{1, 2}}).facts());
    }

    @Test
    void a_shallow_clone_is_noticed() {
        assertEquals(
                Set.of(Fact.RESULT_SHARES_ROW),
                call(double[][]::clone, new double[][] {{1, 2}}).facts());
    }

    @Test
    void one_row_used_twice_is_noticed() {
        Tables shared =
                rows -> {
                    double[] row = {1, 2};
                    return new double[][] {row, row};
                };

        assertEquals(Set.of(Fact.ROWS_ARE_ONE_ARRAY), call(shared, new double[][] {{1}}).facts());
    }

    /** A contract whose result has two tables. */
    public interface Pairs {
        /** Two tables. */
        @SuppressWarnings("ArrayRecordComponent") // as in a contract
        record Pair(double[][] left, double @Nullable [][] right) {}

        Pair of(double[][] rows);
    }

    private static Set<Fact> facts(Pairs pairs, double[][] rows) throws NoSuchMethodException {
        Method method = Pairs.class.getMethod("of", double[][].class);
        Witness witness = new Witness(pairs);
        witness.call(method, (Object) rows);
        return witness.call(method, (Object) rows).facts();
    }

    @Test
    void a_record_is_looked_at_table_by_table() throws NoSuchMethodException {
        double[][] given = {{1, 2}};
        double[] row = {5};
        double[][] kept = new double[1][1];

        assertEquals(
                Set.of(), facts(rows -> new Pairs.Pair(new double[1][1], new double[1][1]), given));
        assertEquals(
                Set.of(Fact.RESULT_SHARES_ROW),
                facts(rows -> new Pairs.Pair(new double[1][1], rows), given));
        assertEquals(
                Set.of(Fact.ROWS_ARE_ONE_ARRAY),
                facts(
                        rows ->
                                new Pairs.Pair(
                                        new double[][] {row.clone()}, new double[][] {row, row}),
                        given));
        assertEquals(
                Set.of(Fact.EARLIER_RESULT_CHANGED),
                facts(
                        rows -> {
                            kept[0][0]++;
                            return new Pairs.Pair(new double[1][1], kept);
                        },
                        given));
    }

    @Test
    void a_copy_of_a_record_shares_nothing_with_it() {
        Pairs.Pair pair = new Pairs.Pair(new double[][] {{1}}, null);
        Pairs.Pair copy = (Pairs.Pair) Objects.requireNonNull(Values.copy(pair));

        assertTrue(Values.same(pair, copy));
        copy.left()[0][0] = 2;
        assertFalse(Values.same(pair, copy));
        assertEquals(3, Values.count(pair));
    }

    @Test
    void an_earlier_result_that_changes_is_noticed() {
        double[][] kept = new double[1][1];
        Witness witness =
                new Witness(
                        (Tables)
                                rows -> {
                                    kept[0][0] = rows[0][0];
                                    return kept;
                                });

        assertEquals(Set.of(), call(witness, new double[][] {{1}}).facts());
        assertEquals(
                Set.of(Fact.EARLIER_RESULT_CHANGED), call(witness, new double[][] {{2}}).facts());
    }

    @Test
    void the_arguments_are_seen_as_they_are_after_the_call() {
        Observation seen =
                call(
                        rows -> {
                            rows[0][1] = 7;
                            return new double[1][1];
                        },
                        new double[][] {{1, 2}});

        assertArrayEquals(
                new double[] {1, 7},
                ((double[][]) Objects.requireNonNull(seen.arguments().get(0)))[0]);
    }

    @Test
    void an_exception_whose_message_throws_is_told_without_it() {
        Observation seen =
                call(
                        rows -> {
                            throw new IllegalStateException() {
                                @Override
                                public String getMessage() {
                                    throw new IllegalStateException("again");
                                }
                            };
                        },
                        new double[1][1]);

        assertEquals(Outcome.THREW, seen.outcome());
        assertEquals("", seen.crash().message());
    }
}
