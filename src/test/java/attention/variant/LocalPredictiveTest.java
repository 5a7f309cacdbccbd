package attention.variant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import attention.normalize.Softmax;
import attention.score.Bilinear;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LocalPredictiveTest {
    private static final Random RANDOM = new Random(43);
    private static final Matrix QUERIES = normal(4, 3);
    private static final Matrix KEYS = normal(7, 3);
    private static final Matrix VALUES = normal(7, 2);
    private static final Matrix W = normal(5, 3);
    private static final Matrix V = normal(1, 5);

    /** Two hidden numbers: tanh(2) and tanh(1), times 1 and −½; nine keys. */
    @Test
    void predicts_the_place_by_hand() {
        Matrix w = Matrix.of(new double[][] {{1, -1, 0}, {0, 2, 1}});
        LocalPredictive local = new LocalPredictive(w, Matrix.ofRow(1, -0.5), 3);

        Matrix places = local.positions(Matrix.ofRow(2, 0, 1), 9);

        double inside = StrictMath.tanh(2) - StrictMath.tanh(1) / 2;
        assertEquals(9 / (1 + Math.exp(-inside)), places.get(0, 0), 1e-14);
        assertEquals(5.77629, places.get(0, 0), 1e-5);
    }

    /** Scores 4, 3, 2, 1, 0 times ln 2: (4, 2, 1) / 7 in the window, times (e⁻², 1, e⁻²). */
    @Test
    void the_factors_by_hand() {
        double two = Math.log(2);
        Matrix scores = Matrix.ofRow(4, 3, 2, 1, 0).scaled(two);
        LocalPredictive local = new LocalPredictive(W, V, 1);

        Matrix factors = local.factors(scores, Matrix.ofRow(2));

        double beside = Math.exp(-2);
        double[] expected = {0, 4 / 7.0 * beside, 2 / 7.0, 1 / 7.0 * beside, 0};
        assertArrayEquals(expected, factors.row(0), 1e-15);
    }

    @Test
    void the_rows_add_up_to_less_than_one() {
        Trace trace = new LocalPredictive(W, V, 2).attend(QUERIES, KEYS, VALUES);

        for (double sum : trace.weightsStep().rowSums()) {
            assertTrue(sum > 0 && sum < 0.999, "sum " + sum);
        }
        assertEquals(Role.FACTORS, trace.weightsStep().role());
        assertArrayEquals(new double[] {1, 1, 1, 1}, trace.step("weights").rowSums(), 1e-15);
        close(trace.weights().times(VALUES), trace.context());
    }

    @Test
    void divided_by_their_sum_the_factors_are_a_softmax_with_the_distance_taken_off() {
        Matrix scores = normal(1, 7);
        double place = 3.3;
        LocalPredictive local = new LocalPredictive(W, V, 4);

        Matrix factors = local.factors(scores, Matrix.ofRow(place));

        Matrix shifted =
                Matrix.generate(
                        1,
                        7,
                        (i, s) ->
                                Math.abs(s - place) <= 4
                                        ? scores.get(0, s) - (s - place) * (s - place) / 8
                                        : Double.NEGATIVE_INFINITY);
        double sum = factors.sum().get(0, 0);
        close(new Softmax().weights(shifted), factors.scaled(1 / sum));
    }

    @Test
    void a_very_wide_window_is_soft_attention() {
        Matrix soft = new Attention().attend(QUERIES, KEYS, VALUES).context();
        Matrix wide = new LocalPredictive(W, V, 1_000_000).attend(QUERIES, KEYS, VALUES).context();

        for (int i = 0; i < 4; i++) {
            assertArrayEquals(soft.row(i), wide.row(i), 1e-9);
        }
    }

    @Test
    void a_place_that_is_no_whole_number_has_one_key_less_in_its_window() {
        LocalPredictive local = new LocalPredictive(W, V, 2);
        Matrix scores = Matrix.zeros(1, 9);

        assertEquals(5, count(local.factors(scores, Matrix.ofRow(4))));
        assertEquals(4, count(local.factors(scores, Matrix.ofRow(4.5))));
    }

    private static long count(Matrix factors) {
        return Arrays.stream(factors.row(0)).filter(it -> it > 0).count();
    }

    @Test
    void gradients_of_inputs_and_tables() {
        FiniteDifferences.check(
                in ->
                        new LocalPredictive(new Bilinear(in[5]), in[3], in[4], 2)
                                .attend(in[0], in[1], in[2])
                                .context(),
                QUERIES,
                KEYS,
                VALUES,
                W,
                V,
                normal(3, 3));
    }

    @Test
    void its_trace_has_the_place_and_the_gaussian() {
        Trace trace = new LocalPredictive(W, V, 2).attend(QUERIES, KEYS, VALUES);

        assertEquals(
                List.of(
                        "scores",
                        "place",
                        "masked scores",
                        "weights",
                        "Gaussian",
                        "factors",
                        "values",
                        "context"),
                trace.steps().stream().map(Step::name).toList());
        assertEquals("place 1", trace.step("place").colLabels().get(0));
    }

    @Test
    void the_ledger_ends_with_the_context() {
        Trace trace = new LocalPredictive(W, V, 2).attend(QUERIES, KEYS, VALUES);

        List<Ledger.Line> lines = trace.ledger().lines();

        Ledger.Line last = lines.get(lines.size() - 1);
        assertEquals("context", last.step());
        assertEquals(trace.context().get(3, 1), last.result(), 1e-15);
        assertTrue(lines.stream().anyMatch(line -> line.step().equals("Gaussian")));
    }

    @Test
    void what_does_not_fit_is_named() {
        Messages.check(
                IllegalArgumentException.class,
                () -> new LocalPredictive(W, V, 0),
                "1 or more, but is 0");
        Messages.check(
                ShapeMismatch.class,
                () -> new LocalPredictive(W, normal(5, 1), 2),
                "v is (5 × 1), but has to be (1 × 5)");
        Messages.check(
                ShapeMismatch.class,
                () -> new LocalPredictive(normal(5, 4), V, 2).attend(QUERIES, KEYS, VALUES),
                "W is (5 × 4) and has 4 columns, but a query has 3 numbers");
    }

    @Test
    void says_how_far_it_looks() {
        assertEquals(
                "Local attention, window of 2 keys to each side of a predicted place: scaled dot product",
                new LocalPredictive(W, V, 2).toString());
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
