package attention.variant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import attention.normalize.GumbelMax;
import attention.normalize.HardAttention;
import attention.normalize.Noise;
import attention.score.DotProduct;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DynamicAttentionTest {
    private static final Random RANDOM = new Random(43);
    private static final Matrix START = Matrix.normal(1, 3, RANDOM);
    private static final Matrix KEYS = Matrix.normal(5, 3, RANDOM);
    private static final Matrix VALUES = Matrix.normal(5, 2, RANDOM);
    private static final Matrix W = Matrix.normal(2, 3, RANDOM);

    private static Trace trace() {
        return new DynamicAttention(W, 4).attend(START, KEYS, VALUES);
    }

    @Test
    void each_step_asks_with_what_the_one_before_has_read() {
        Matrix query = START;
        Matrix context = trace().context();
        for (int step = 0; step < 4; step++) {
            Matrix read = new Attention().attend(query, KEYS, VALUES).context();
            assertArrayEquals(read.row(0), context.row(step));
            query = read.times(W);
        }
    }

    @Test
    void one_step_is_static() {
        assertArrayEquals(
                new StaticAttention(1).attend(START, KEYS, VALUES).context().toArray(),
                new DynamicAttention(W, 1).attend(START, KEYS, VALUES).context().toArray());
    }

    @Test
    void more_steps_leave_the_first_ones_alone() {
        assertArrayEquals(
                new DynamicAttention(W, 2).attend(START, KEYS, VALUES).context().toArray(),
                trace().context().rowRange(0, 2).toArray());
    }

    @Test
    void whoever_goes_on_from_a_context_has_the_rest() {
        Matrix next = trace().context().rowRange(1, 2).times(W);
        assertArrayEquals(
                trace().context().rowRange(2, 4).toArray(),
                new DynamicAttention(W, 2).attend(next, KEYS, VALUES).context().toArray());
    }

    @Test
    void a_table_of_zeros_asks_for_nothing_and_reads_the_mean() {
        Matrix context =
                new DynamicAttention(Matrix.zeros(2, 3), 3).attend(START, KEYS, VALUES).context();
        double mean = VALUES.transpose().rowMeans().get(1, 0);
        assertEquals(mean, context.get(1, 1), 1e-15);
        assertEquals(mean, context.get(2, 1), 1e-15);
    }

    @Test
    void read_hard_it_follows_a_chain() {
        Matrix titles = Matrix.identity(4);
        Matrix next = titles.rows(2, 0, 3, 1); // 0 → 2 → 3 → 1 → 0
        Attention hard = new Attention(new DotProduct(), new HardAttention());
        Trace trail =
                new DynamicAttention(Matrix.identity(4), 5, hard)
                        .attend(titles.rows(0), titles, next);
        assertArrayEquals(titles.rows(0, 2, 3, 1, 0).toArray(), trail.weights().toArray());
        assertArrayEquals(titles.rows(2, 3, 1, 0, 2).toArray(), trail.context().toArray());
    }

    @Test
    void its_trace_holds_a_trace_for_each_step_with_its_query() {
        Trace trace = trace();
        assertEquals(
                List.of("weights", "context"), trace.steps().stream().map(Step::name).toList());
        assertEquals(
                List.of("step 1", "step 2", "step 3", "step 4"),
                List.copyOf(trace.inner().keySet()));
        Trace third = trace.inner("step 3");
        assertEquals("query", third.steps().get(0).name());
        assertEquals(List.of("step 3"), third.step("scores").rowLabels());
        assertArrayEquals(
                trace.context().rowRange(1, 2).times(W).row(0),
                third.step("query").matrix().row(0));
        assertArrayEquals(third.weights().row(0), trace.weights().row(2));
        trace.toString().lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void names_of_steps_keys_and_columns_stand_where_they_belong() {
        Trace named =
                trace().labelled(Axis.STEPS.labelled(List.of("I", "II", "III", "IV")))
                        .labelled(Axis.KEYS.labelled(List.of("a", "b", "c", "d", "e")))
                        .labelled(Axis.COLUMNS.labelled(List.of("price", "rating")));
        assertEquals(List.of("I", "II", "III", "IV"), named.step("weights").rowLabels());
        assertEquals("b", named.inner("step 2").step("scores").colLabels().get(1));
        assertEquals("rating", named.inner("step 2").step("context").colLabels().get(1));
        assertEquals("feature 1", named.inner("step 2").step("query").colLabels().get(0));
    }

    @Test
    void the_ledger_names_the_steps_and_how_a_query_comes_about() {
        List<Ledger.Line> lines = trace().ledger().lines();
        List<String> steps = lines.stream().map(Ledger.Line::step).distinct().toList();
        assertTrue(steps.contains("step 2 · query"), steps.toString());
        assertTrue(steps.contains("step 4 · weights"), steps.toString());
        Ledger.Line last = lines.get(lines.size() - 1);
        assertEquals(trace().context().get(3, 1), last.result(), 1e-15);
    }

    @Test
    void the_ledger_repeats_the_noise_of_each_step() {
        var noisy = new Attention(new DotProduct(), new GumbelMax(Noise.gumbel(new Random(5))));
        Trace trace = new DynamicAttention(W, 6, noisy).attend(START, KEYS, VALUES);
        List<Ledger.Line> lines = trace.ledger().lines();
        assertEquals(trace.context().get(5, 1), lines.get(lines.size() - 1).result(), 1e-15);
    }

    @Test
    void gradients_of_inputs_and_table() {
        FiniteDifferences.check(
                in -> new DynamicAttention(in[3], 3).attend(in[0], in[1], in[2]).context(),
                START,
                KEYS,
                VALUES,
                W);
    }

    @Test
    void what_does_not_fit_is_named() {
        Messages.check(
                ShapeMismatch.class,
                () -> new DynamicAttention(W.transpose(), 2).attend(START, KEYS, VALUES),
                "W is (3 × 2), but makes a query of 3 numbers of a context of 2: it has to be (2 × 3).");
        Messages.check(
                ShapeMismatch.class,
                () -> new DynamicAttention(W, 2).attend(KEYS, KEYS, VALUES),
                "Dynamic attention begins with one query, but there are 5: (5 × 3).");
        Messages.check(
                IllegalArgumentException.class,
                () -> new DynamicAttention(W, 0),
                "1 or more, but is 0");
    }

    @Test
    void says_what_it_is_made_of() {
        assertEquals(
                "Dynamic attention, 1 step, each: Attention: scaled dot product, no mask, softmax",
                new DynamicAttention(W, 1).toString());
    }
}
