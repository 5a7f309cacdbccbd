package attention.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LentTest {
    /** A function on arrays, which a learner can make ragged. */
    public interface Sums {
        double[] of(double[][] rows);
    }

    /** A contract with such a function. */
    public interface Contract {
        double[] of(Sums sums, double[][] rows);
    }

    private static final Sums COLUMNS =
            rows -> {
                double[] sums = new double[rows[0].length];
                for (double[] row : rows) {
                    for (int j = 0; j < sums.length; j++) {
                        sums[j] += row[j];
                    }
                }
                rows[0][0] = -1; // spoils what it was given
                return sums;
            };

    private static Lent lent() {
        try {
            Method method = Contract.class.getMethod("of", Sums.class, double[][].class);
            return new Lent(method, COLUMNS, new double[1][1]);
        } catch (NoSuchMethodException impossible) {
            throw new LinkageError("of", impossible);
        }
    }

    @Test
    void what_is_asked_and_what_is_given_are_copies() {
        Lent lent = lent();
        double[][] rows = {{1, 2}, {3, 4}};

        double[] sums = ((Sums) lent.arguments()[0]).of(rows);

        assertArrayEquals(new double[] {4, 6}, sums);
        assertEquals(1, rows[0][0]);
        sums[0] = 7;
        Question question = lent.questions().get(0);
        assertEquals("[4.0, 6.0]", Arrays.toString((double[]) question.answer()));
        assertEquals(
                "[[1.0, 2.0], [3.0, 4.0]]",
                Arrays.deepToString((double[][]) question.arguments().get(0)));
    }

    @Test
    void ragged_rows_and_missing_ones_are_refused_in_one_kind_of_words() {
        Sums sums = (Sums) lent().arguments()[0];

        for (double[][] odd : new double[][][] {{{1, 2}, {3}}, {{1}, null}, {}}) {
            var refused = assertThrows(IllegalArgumentException.class, () -> sums.of(odd));
            assertEquals(
                    true,
                    String.valueOf(refused.getMessage())
                            .startsWith("The sums that is given cannot be asked that"));
        }
    }

    @Test
    void more_than_it_takes_at_a_time_is_refused() {
        Sums sums = (Sums) lent().arguments()[0];

        assertThrows(IllegalArgumentException.class, () -> sums.of(new double[200][200]));
        assertEquals(0, sums.of(new double[100][100])[0]);
    }

    @Test
    void what_a_box_may_not_ask_is_refused_before_it_is_looked_at() {
        Lent lent = lent();
        Object rows = new double[1][1];

        for (List<Object> odd :
                List.of(
                        List.<Object>of(),
                        List.<Object>of("0", rows),
                        List.<Object>of(1, rows),
                        List.<Object>of(-1, rows),
                        List.<Object>of(0),
                        List.<Object>of(0, rows, rows),
                        List.<Object>of(0, "rows"))) {
            assertThrows(Frames.Malformed.class, () -> lent.answer(odd));
        }
        assertEquals(0, lent.questions().size());
    }

    @Test
    void nothing_is_answered_when_the_call_has_ended() {
        Lent lent = lent();
        lent.end();

        Sums sums = (Sums) lent.arguments()[0];
        assertThrows(IllegalStateException.class, () -> sums.of(new double[1][1]));
    }
}
