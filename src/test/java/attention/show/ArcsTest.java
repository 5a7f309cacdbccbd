package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.CausalMask;
import attention.matrix.Matrix;
import attention.score.DotProduct;
import attention.variant.Attention;
import attention.variant.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.knowm.xchart.XYSeries;

class ArcsTest {
    private static final List<String> WORDS = List.of("who", "are", "漫威");
    private static final Matrix WEIGHTS =
            Matrix.of(new double[][] {{0.25, 0.75, 0}, {0.04, 0.03, 0.93}, {0, 0, 0}});

    @Test
    void says_in_words_where_each_word_looks() {
        assertEquals(
                """
                Chart: Who looks at whom
                  who   → are 0.75, itself 0.25
                  are   → 漫威 0.93, others 0.07
                  漫威  → nowhere\
                """,
                Arcs.of(WEIGHTS, WORDS).text());
    }

    @Test
    void over_the_words_one_looks_ahead_below_them_back() {
        Matrix weights = Matrix.of(new double[][] {{0, 1, 0}, {0.5, 0.5, 0}, {0.3, 0.7, 0}});
        Map<String, XYSeries> series = series(Arcs.of(weights, WORDS));

        assertEquals(
                List.of("0-1", "1-0", "1-1", "2-0", "2-1"),
                series.keySet().stream().sorted().toList());
        assertTrue(Arrays.stream(heights(series, "0-1")).allMatch(y -> y > 0));
        assertTrue(Arrays.stream(heights(series, "2-1")).allMatch(y -> y < 0));
        assertTrue(heights(series, "1-1")[0] == -heights(series, "1-1")[2], "a frame");
    }

    private static Map<String, XYSeries> series(Arcs arcs) {
        return arcs.chart().getSeriesCollection().stream()
                .collect(Collectors.toMap(XYSeries::getName, it -> it));
    }

    private static double[] heights(Map<String, XYSeries> series, String arc) {
        return Objects.requireNonNull(series.get(arc)).getYData();
    }

    @Test
    void the_more_weight_the_thicker_the_line() {
        Map<String, XYSeries> series = series(Arcs.of(WEIGHTS, WORDS));
        assertTrue(thickness(series, "1-2") > thickness(series, "0-1"));
        assertTrue(thickness(series, "0-1") > thickness(series, "0-0"));
    }

    private static double thickness(Map<String, XYSeries> series, String arc) {
        return Objects.requireNonNull(series.get(arc)).getLineStyle().getLineWidth();
    }

    @Test
    void a_causal_mask_leaves_nothing_over_the_words() {
        Matrix inputs = Matrix.of(new double[][] {{1, 0}, {0, 1}, {1, 1}});
        Trace trace =
                new Attention(new DotProduct(), new CausalMask()).attend(inputs, inputs, inputs);
        Arcs arcs = Arcs.of(trace.labelled(WORDS, WORDS, List.of()));

        Map<String, XYSeries> series = series(arcs);
        assertTrue(series.keySet().stream().allMatch(it -> it.charAt(0) >= it.charAt(2)));
        assertTrue(arcs.height() < Arcs.of(WEIGHTS, WORDS).height() + 130);
        assertTrue(arcs.text().contains("who   → itself 1.00\n"), arcs.text());
    }

    @Test
    void is_a_picture_even_where_nobody_looks_anywhere() {
        assertNotNull(Arcs.of(WEIGHTS, WORDS).png());
        Arcs nobody = Arcs.of(Matrix.zeros(2, 2), List.of("<a>", "b")).titled("Nobody");
        assertNotNull(nobody.png());
        assertEquals("Chart: Nobody\n  <a>  → nowhere\n  b    → nowhere", nobody.text());
        assertTrue(nobody.html().contains("&lt;a&gt;"), nobody.html());
    }

    @Test
    void a_long_text_stays_on_the_page() {
        List<String> words = Arrays.asList(new String[16]);
        for (int i = 0; i < words.size(); i++) {
            words.set(i, "word " + i);
        }
        assertTrue(Arcs.of(Matrix.identity(16), words).width() <= 900);
    }

    @Test
    void says_what_is_no_text_that_reads_itself() {
        assertEquals(
                "Arcs join the words of one text, but here 2 queries look at 5 keys. A heat map"
                        + " shows two texts.",
                message(() -> Arcs.of(Library.masked())));
        assertTrue(message(() -> Arcs.of(WEIGHTS, List.of("a"))).contains("3 keys"));
        Matrix scores = Matrix.of(new double[][] {{1, 2}, {0, 1}});
        assertTrue(message(() -> Arcs.of(scores, List.of("a", "b"))).contains("adds up to 3"));
    }

    private static String message(Executable call) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
