package attention.variant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.CausalMask;
import attention.mask.PaddingMask;
import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Messages;
import attention.normalize.DivideBySum;
import attention.score.DotProduct;
import attention.score.ScaledDotProduct;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final Matrix MARVEL = Matrix.ofRow(1, 1, 0);
    private static final Matrix KEYS =
            Matrix.of(new double[][] {{3, 1, 0}, {1, 2, 0}, {1, 1, 0}, {0, 1, 2}, {0, 0, 3}});
    private static final Matrix VALUES =
            Matrix.of(new double[][] {{9, 1}, {5, 2.5}, {4, -3}, {0, 7}, {1, 1}});
    private static final List<String> BOOKS =
            List.of("book 1", "book 2", "book 3", "book 4", "book 5");

    private static Trace library() {
        return new Attention(new DotProduct(), new DivideBySum())
                .attend(MARVEL, KEYS, VALUES)
                .labelled(List.of("Marvel"), BOOKS, List.of("fun", "pages"));
    }

    @Test
    void the_library_by_hand() {
        Trace trace = library();
        assertArrayEquals(new double[] {4, 3, 2, 1, 0}, trace.scores().row(0));
        assertArrayEquals(new double[] {.4, .3, .2, .1, 0}, trace.weights().row(0));
        assertArrayEquals(new double[] {5.9, 1.25}, trace.context().row(0), 1e-15);
        assertSame(trace.scores(), trace.scaledScores());
        assertSame(trace.scores(), trace.maskedScores());
        assertFalse(trace.hasScaling() || trace.hasMask());
    }

    @Test
    void prints_its_stages_with_shapes_names_and_row_sums() {
        assertEquals(
                """
                scores (1 × 5)
                          book 1  book 2  book 3  book 4  book 5
                  Marvel       4       3       2       1       0

                weights (1 × 5)
                          book 1  book 2  book 3  book 4  book 5  row sum
                  Marvel     0.4     0.3     0.2     0.1       0        1

                context (1 × 2)
                          fun  pages
                  Marvel  5.9   1.25""",
                library().toString());
    }

    @Test
    void shows_scale_and_mask_where_there_are_some_and_who_may_look_nowhere() {
        var attention =
                new Attention(new ScaledDotProduct(), new CausalMask().and(new PaddingMask(0)));
        Trace trace = attention.attend(MARVEL, KEYS, VALUES);
        assertTrue(trace.hasScaling() && trace.hasMask());
        assertArrayEquals(new double[] {4, 3, 2, 1, 0}, trace.scores().row(0));
        assertEquals(4 / Math.sqrt(3), trace.scaledScores().get(0, 0), 1e-15);
        List<String> headings =
                trace.toString().lines().filter(line -> line.endsWith(")")).toList();
        assertEquals(
                List.of(
                        "scores (1 × 5)",
                        "scaled scores (1 × 5)",
                        "masked scores (1 × 5)",
                        "weights (1 × 5)",
                        "context (1 × 2)"),
                headings);
        assertTrue(
                trace.toString()
                        .endsWith(
                                "query 1 may look nowhere: its weights and its context are zero."));
    }

    @Test
    void without_names_everything_is_numbered() {
        Trace trace = new Attention().attend(MARVEL, KEYS, VALUES);
        assertEquals(List.of("query 1"), trace.queryLabels());
        assertEquals("key 5", trace.keyLabels().get(4));
        assertEquals(List.of("column 1", "column 2"), trace.step("context").colLabels());
    }

    @Test
    void refuses_too_few_names() {
        Messages.check(
                IllegalArgumentException.class,
                () -> library().labelled(List.of("Marvel"), List.of("a", "b"), List.of("c", "d")),
                "There are 5 keys, but 2 labels");
    }

    @Test
    void the_ledger_of_the_library_is_what_a_person_writes() {
        List<Ledger.Line> lines = library().ledger().lines();
        assertEquals(new Ledger.Line(1, "scores", "Marvel · book 1", "1 · 3", 3), lines.get(0));
        assertEquals(new Ledger.Line(3, "scores", "Marvel · book 1", "3 + 1", 4), lines.get(2));
        assertEquals(new Ledger.Line(28, "weights", "Marvel", "9 + 1", 10), lines.get(27));
        assertEquals(
                List.of("scores", "weights", "context"),
                lines.stream().map(Ledger.Line::step).distinct().toList());
        Ledger.Line last = lines.get(lines.size() - 1);
        assertEquals("Marvel · pages", last.cell());
        assertEquals(1.25, last.result(), 1e-15);
    }

    @Test
    void the_ledger_of_scaled_and_masked_attention_names_every_stage() {
        var attention = new Attention(new ScaledDotProduct(), new PaddingMask(4));
        List<Ledger.Line> lines = attention.attend(MARVEL, KEYS, VALUES).ledger().lines();
        assertEquals(
                List.of("dot products", "scaled scores", "masked scores", "weights", "context"),
                lines.stream().map(Ledger.Line::step).distinct().toList());
        assertEquals("query 1 · key 1", lines.get(0).cell());
    }

    @Test
    void a_variant_may_have_any_steps_and_rows_that_do_not_add_up_to_one() {
        assertEquals(
                """
                weights (2 × 3)
                              near  here   far  row sum
                  question 1  0.25   0.5  0.25        1
                  question 2  0      0    0           0

                factors (2 × 3)
                               near  here     far  row sum
                  question 1  0.125   0.5  0.0625   0.6875
                  question 2  0       0    0        0

                context (2 × 1)
                              column 1
                  question 1       2.5
                  question 2       0

                question 2 may look nowhere: its weights and its context are zero.""",
                Gaussian.trace().toString());
        assertEquals(0.6875, Gaussian.trace().step("factors").rowSums()[0]);
        assertEquals(List.of(1), Gaussian.trace().emptyRows());
        assertSame(Gaussian.FACTORS, Gaussian.trace().weights(), "those that meet the values");
    }

    @Test
    void a_trace_says_what_it_has_where_it_is_asked_for_something_else() {
        Trace trace = Gaussian.trace();
        Messages.check(
                IllegalArgumentException.class,
                trace::scores,
                "This trace has no step \"scores\". It has weights, factors, context.");
        Messages.check(
                IllegalArgumentException.class,
                () -> trace.inner("head 1"),
                "This trace has no inner trace \"head 1\". It has none.");
        Messages.check(IllegalStateException.class, trace::ledger, "what it was computed from");
        Messages.check(
                IllegalArgumentException.class,
                () -> Trace.of(MARVEL).labelled(Axis.KEYS.labelled(List.of("a"))),
                "There are 0 keys, but 1 labels");
    }

    @Test
    void traces_may_stand_inside_traces_inside_traces() {
        Trace word = Trace.of(Matrix.ofRow(1, 2));
        Trace sentence =
                Trace.of(
                        MARVEL,
                        () ->
                                List.of(
                                        Step.values("sentence", "", MARVEL)
                                                .madeOf("word", List.of(word))));
        Trace text =
                Trace.of(
                        MARVEL,
                        () ->
                                List.of(
                                        Step.values("text", "", MARVEL)
                                                .madeOf("sentence", List.of(sentence, sentence))));
        assertEquals(List.of("sentence 1", "sentence 2"), List.copyOf(text.inner().keySet()));
        assertSame(word, text.inner("sentence 2").inner("word 1"));
        assertTrue(
                text.toString()
                        .startsWith(
                                """
                                sentence 1:
                                  word 1:
                                    context (1 × 2)
                                               column 1  column 2
                                      query 1         1         2

                                  sentence (1 × 3)
                                """));
    }

    @Test
    void labels_that_are_too_few_are_refused_wherever_they_come_from() {
        Axis two = new Axis("word", "words").labelled(List.of("a", "b"));
        Messages.check(
                IllegalArgumentException.class,
                () -> Step.weights("weights", "", MARVEL).axes(Axis.QUERIES, two),
                "There are 3 words, but 2 labels for them: [a, b]. Give one label for each.");
    }

    @Test
    void steps_are_made_once_and_only_when_somebody_looks() {
        int[] asked = {0};
        Trace trace =
                Trace.of(
                        MARVEL,
                        () -> {
                            asked[0]++;
                            return List.of(Step.values("context", "", MARVEL));
                        });
        assertSame(MARVEL, trace.context());
        assertEquals(0, asked[0]);
        assertEquals(trace.steps(), trace.steps());
        assertEquals(1, asked[0]);
    }
}
