package attention.variant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attention.mask.PaddingMask;
import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import attention.normalize.GumbelMax;
import attention.normalize.Noise;
import attention.score.DotProduct;
import attention.score.ScaledDotProduct;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StaticAttentionTest {
    private static final Random RANDOM = new Random(41);
    private static final Matrix QUERY = Matrix.normal(1, 3, RANDOM);
    private static final Matrix KEYS = Matrix.normal(5, 3, RANDOM);
    private static final Matrix VALUES = Matrix.normal(5, 2, RANDOM);

    private static Trace trace() {
        return new StaticAttention(4).attend(QUERY, KEYS, VALUES);
    }

    @Test
    void every_step_has_what_attention_gives_once() {
        double[] once = new Attention().attend(QUERY, KEYS, VALUES).context().row(0);
        Matrix context = trace().context();
        assertEquals(4, context.rows());
        for (int step = 0; step < 4; step++) {
            assertArrayEquals(once, context.row(step));
        }
    }

    @Test
    void one_step_is_attention() {
        assertArrayEquals(
                new Attention().attend(QUERY, KEYS, VALUES).context().toArray(),
                new StaticAttention(1).attend(QUERY, KEYS, VALUES).context().toArray());
    }

    /** Asked anew, a normalizer that draws would choose other keys. */
    @Test
    void chance_decides_once_for_all_steps() {
        var drawing = new Attention(new DotProduct(), new GumbelMax(Noise.gumbel(new Random(3))));
        Trace trace = new StaticAttention(40, drawing).attend(QUERY.scaled(0), KEYS, VALUES);
        Matrix context = trace.context();
        for (int step = 1; step < 40; step++) {
            assertArrayEquals(context.row(0), context.row(step));
        }
        List<Ledger.Line> lines = trace.ledger().lines();
        assertEquals(context.get(39, 1), lines.get(lines.size() - 1).result());
    }

    @Test
    void its_trace_has_the_same_weights_at_each_step_and_shows_once_how_they_came_about() {
        Trace trace = trace();
        assertEquals(
                List.of("weights", "context"), trace.steps().stream().map(Step::name).toList());
        assertEquals(List.of("every step"), List.copyOf(trace.inner().keySet()));
        assertEquals(
                List.of("step 1", "step 2", "step 3", "step 4"), trace.step("weights").rowLabels());
        Matrix weights = trace.weights();
        assertArrayEquals(trace.inner("every step").weights().row(0), weights.row(3));
        Trace named = trace.labelled(Axis.KEYS.labelled(List.of("a", "b", "c", "d", "e")));
        assertEquals("e", named.inner("every step").step("weights").colLabels().get(4));
    }

    @Test
    void without_weights_inside_there_is_a_context_alone() {
        Variant first = (q, k, v) -> Trace.of(v.rowRange(0, 1));
        Trace trace = new StaticAttention(2, first).attend(QUERY, KEYS, VALUES);
        assertEquals(List.of("context"), trace.steps().stream().map(Step::name).toList());
        assertArrayEquals(VALUES.row(0), trace.context().row(1));
    }

    @Test
    void a_mask_that_forbids_everything_is_said_for_each_step() {
        var masked = new Attention(new ScaledDotProduct(), new PaddingMask(0));
        Trace trace = new StaticAttention(2, masked).attend(QUERY, KEYS, VALUES);
        assertEquals(List.of(0, 1), trace.emptyRows());
    }

    @Test
    void gradients_of_all_inputs() {
        FiniteDifferences.check(
                in -> new StaticAttention(3).attend(in[0], in[1], in[2]).context(),
                QUERY,
                KEYS,
                VALUES);
    }

    @Test
    void several_queries_and_no_steps_are_refused() {
        Messages.check(
                ShapeMismatch.class,
                () -> new StaticAttention(3).attend(KEYS, KEYS, VALUES),
                "Static attention begins with one query, but there are 5: (5 × 3).");
        Exception none = assertThrows(IllegalArgumentException.class, () -> new StaticAttention(0));
        assertEquals(
                "steps counts the steps of the output, 1 or more, but is 0.", none.getMessage());
    }

    @Test
    void says_what_it_is_made_of() {
        assertEquals(
                "Static attention, 3 steps, once: Attention: scaled dot product, no mask, softmax",
                new StaticAttention(3).toString());
    }
}
