package attention.variant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.CausalMask;
import attention.matrix.FiniteDifferences;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.matrix.ShapeMismatch;
import attention.normalize.GumbelSoftmax;
import attention.normalize.Noise;
import attention.score.DotProduct;
import attention.score.ScaledDotProduct;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MultiHeadTest {
    private static final Random RANDOM = new Random(37);
    private static final Matrix QUERIES = normal(3, 5);
    private static final Matrix KEYS = normal(4, 3);
    private static final Matrix VALUES = normal(4, 2);
    private static final Matrix WQ = normal(5, 4);
    private static final Matrix WK = normal(3, 4);
    private static final Matrix WV = normal(2, 6);
    private static final Matrix WO = normal(6, 7);
    private static final MultiHead TWO_HEADS = new MultiHead(WQ, WK, WV, WO, 2);

    private static Trace trace() {
        return TWO_HEADS.attend(QUERIES, KEYS, VALUES);
    }

    @Test
    void one_head_is_attention_between_projections() {
        Matrix context =
                new Attention()
                        .attend(QUERIES.times(WQ), KEYS.times(WK), VALUES.times(WV))
                        .context();
        close(
                context.times(WO),
                new MultiHead(WQ, WK, WV, WO, 1).attend(QUERIES, KEYS, VALUES).context());
    }

    @Test
    void each_head_adds_its_context_times_its_rows_of_the_output_table() {
        Matrix sum = Matrix.zeros(3, 7);
        for (int head = 0; head < 2; head++) {
            Matrix context =
                    new Attention()
                            .attend(
                                    QUERIES.times(WQ.colRange(2 * head, 2 * head + 2)),
                                    KEYS.times(WK.colRange(2 * head, 2 * head + 2)),
                                    VALUES.times(WV.colRange(3 * head, 3 * head + 3)))
                            .context();
            sum = sum.plus(context.times(WO.rowRange(3 * head, 3 * head + 3)));
        }
        close(sum, trace().context());
    }

    @Test
    void whole_heads_may_change_places() {
        MultiHead exchanged =
                new MultiHead(
                        WQ.colRange(2, 4).beside(WQ.colRange(0, 2)),
                        WK.colRange(2, 4).beside(WK.colRange(0, 2)),
                        WV.colRange(3, 6).beside(WV.colRange(0, 3)),
                        WO.rowRange(3, 6).below(WO.rowRange(0, 3)),
                        2);
        close(trace().context(), exchanged.attend(QUERIES, KEYS, VALUES).context());
    }

    @Test
    void no_query_sees_what_its_mask_forbids() {
        var causal =
                new MultiHead(
                        WQ, WK, WV, WO, 2, new Attention(new ScaledDotProduct(), new CausalMask()));
        Matrix all = causal.attend(QUERIES, KEYS, VALUES).context();
        Matrix first =
                causal.attend(QUERIES.rowRange(0, 2), KEYS.rowRange(0, 2), VALUES.rowRange(0, 2))
                        .context();
        close(first, all.rowRange(0, 2));
    }

    @Test
    void a_head_may_be_any_way_to_attend() {
        Variant firstValue = (q, k, v) -> Trace.of(v.rowRange(0, 1));
        Matrix context =
                new MultiHead(WQ, WK, WV, WO, 2, firstValue)
                        .attend(QUERIES.rowRange(0, 1), KEYS, VALUES)
                        .context();
        close(VALUES.rowRange(0, 1).times(WV).times(WO), context);
    }

    @Test
    void its_trace_holds_a_trace_for_each_head() {
        Trace trace = trace();
        assertEquals(
                List.of(
                        "projected queries",
                        "projected keys",
                        "projected values",
                        "joined heads",
                        "context"),
                trace.steps().stream().map(Step::name).toList());
        assertEquals(List.of("head 1", "head 2"), List.copyOf(trace.inner().keySet()));
        Matrix joined = trace.step("joined heads").matrix();
        close(trace.inner("head 2").context(), joined.colRange(3, 6));
        Messages.check(
                IllegalArgumentException.class, () -> trace.inner("head 3"), "head 1, head 2");
        Messages.check(
                IllegalArgumentException.class,
                trace::weights,
                "projected queries, projected keys");
    }

    @Test
    void names_of_queries_and_keys_reach_the_heads() {
        List<String> columns = IntStream.rangeClosed(1, 7).mapToObj(i -> "out " + i).toList();
        Trace named =
                trace().labelled(List.of("I", "love", "you"), List.of("a", "b", "c", "d"), columns);
        Trace head = named.inner("head 1");
        assertEquals(List.of("I", "love", "you"), head.queryLabels());
        assertEquals(List.of("a", "b", "c", "d"), head.keyLabels());
        assertEquals(columns, named.step("context").colLabels());
        assertEquals(
                List.of("feature 1", "feature 2", "feature 3"), head.step("context").colLabels());
    }

    @Test
    void names_of_columns_stay_outside_of_a_head_that_has_as_many() {
        Matrix wo = normal(6, 6);
        List<String> names = List.of("a", "b", "c", "d", "e", "f");
        Trace one =
                new MultiHead(WQ, WK, WV, wo, 1)
                        .attend(QUERIES, KEYS, VALUES)
                        .labelled(Axis.COLUMNS.labelled(names));
        assertEquals(names, one.step("context").colLabels());
        assertEquals("feature 1", one.inner("head 1").step("context").colLabels().get(0));
    }

    @Test
    void prints_each_head_where_it_is_computed_in_eighty_columns() {
        List<String> lines = trace().toString().lines().toList();
        List<String> headings =
                lines.stream()
                        .filter(line -> line.endsWith(")") || line.endsWith(":"))
                        .map(line -> line.replaceFirst(" \\(.*", ""))
                        .toList();
        assertEquals(
                List.of(
                        "projected queries",
                        "projected keys",
                        "projected values",
                        "head 1:",
                        "  scores",
                        "  scaled scores",
                        "  weights",
                        "  context",
                        "head 2:",
                        "  scores",
                        "  scaled scores",
                        "  weights",
                        "  context",
                        "joined heads",
                        "context"),
                headings);
        lines.forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void the_ledger_names_the_steps_of_each_head() {
        List<Ledger.Line> lines = trace().ledger().lines();
        List<String> steps = lines.stream().map(Ledger.Line::step).distinct().toList();
        assertTrue(steps.contains("projected keys"), steps.toString());
        assertTrue(steps.contains("head 2 · weights"), steps.toString());
        Ledger.Line last = lines.get(lines.size() - 1);
        assertEquals("context", last.step());
        assertEquals("query 3 · column 7", last.cell());
        assertEquals(trace().context().get(2, 6), last.result(), 1e-15);
    }

    @Test
    void the_ledger_repeats_the_noise_of_each_head() {
        var noisy = new GumbelSoftmax(0.7, Noise.gumbel(new Random(5)));
        Trace trace =
                new MultiHead(WQ, WK, WV, WO, 2, new Attention(new DotProduct(), noisy))
                        .attend(QUERIES, KEYS, VALUES);
        List<Ledger.Line> lines = trace.ledger().lines();
        assertEquals(trace.context().get(2, 6), lines.get(lines.size() - 1).result(), 1e-15);
    }

    @Test
    void gradients_of_inputs_and_tables() {
        FiniteDifferences.check(
                in ->
                        new MultiHead(in[3], in[4], in[5], in[6], 2)
                                .attend(in[0], in[1], in[2])
                                .context(),
                QUERIES,
                KEYS,
                VALUES,
                WQ,
                WK,
                WV,
                WO);
    }

    @Test
    void widths_that_do_not_divide_are_named() {
        Messages.check(
                ShapeMismatch.class,
                () -> new MultiHead(WQ, WK, WV, WO, 3),
                "W_q is (5 × 4): its 4 columns cannot be shared out among 3 heads");
        Messages.check(
                ShapeMismatch.class,
                () -> new MultiHead(WQ, WK, WV, WO, 4),
                "W_v is (2 × 6): its 6 columns cannot be shared out among 4 heads");
        Exception none =
                assertThrows(
                        IllegalArgumentException.class, () -> new MultiHead(WQ, WK, WV, WO, 0));
        assertEquals("headCount counts heads, 1 or more, but is 0.", none.getMessage());
    }

    @Test
    void tables_that_do_not_fit_are_named() {
        Messages.check(
                ShapeMismatch.class,
                () -> new MultiHead(WQ, WK, WV, normal(5, 7), 2),
                "W_o is (5 × 7) and has 5 rows, but the heads side by side have 6 columns");
        Messages.check(
                ShapeMismatch.class,
                () -> TWO_HEADS.attend(KEYS, KEYS, VALUES),
                "W_q is (5 × 4) and has 5 rows, but a query has 3 numbers");
        Messages.check(
                ShapeMismatch.class,
                () -> TWO_HEADS.attend(QUERIES, KEYS, KEYS),
                "W_v is (2 × 6) and has 2 rows, but a value has 3 numbers");
    }

    @Test
    void says_what_it_is_made_of() {
        assertEquals(
                "Multi-head attention, 2 heads, each: Attention: scaled dot product, no mask, softmax",
                TWO_HEADS.toString());
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
