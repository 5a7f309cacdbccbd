package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.matrix.Matrix;
import attention.normalize.Softmax;
import attention.score.DotProduct;
import attention.variant.Attention;
import attention.variant.Gaussian;
import attention.variant.MultiHead;
import attention.words.Language;
import attention.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepViewTest {
    private final String plain = Show.of(Library.marvel()).html();
    private final String masked = Show.of(Library.masked()).html();

    @Test
    void the_text_is_the_text_of_the_trace() {
        assertEquals(Library.marvel().toString(), Show.of(Library.marvel()).text());
    }

    @Test
    void steps_stand_in_the_order_in_which_they_are_computed() {
        List<String> steps =
                List.of(
                        "1 · scores (2 × 5)",
                        "2 · scaled scores (2 × 5)",
                        "3 · masked scores (2 × 5)",
                        "4 · weights (2 × 5)",
                        "values (5 × 2)",
                        "5 · context (2 × 2)");
        int last = -1;
        for (String step : steps) {
            int found = masked.indexOf(step);
            assertTrue(found > last, step + " at " + found + " after " + last);
            last = found;
        }
    }

    @Test
    void what_the_core_says_of_its_steps_has_words_and_nothing_else_has() throws IOException {
        Words words = Words.of("show").in(Language.ENGLISH);
        Matrix one = Matrix.ofRow(1, 2);
        Set<String> said = meanings();
        said.add("row sum");
        Mask nowhere = (query, key) -> false;
        new Attention(new DotProduct(), nowhere)
                .attend(one, one, one)
                .notes(
                        phrase -> {
                            said.add(phrase);
                            return phrase;
                        });
        said.removeIf(it -> it.contains(" · W")); // a formula alone
        Set<String> known = new TreeSet<>();
        for (String key : words.keys()) {
            if (key.startsWith("step/")) {
                assertEquals(Optional.of(key.substring(5)), words.find(key));
                known.add(key.substring(5));
            }
        }

        assertEquals(said, known);
    }

    /** What stands behind the name wherever the core makes a step. */
    private static Set<String> meanings() throws IOException {
        Pattern made =
                Pattern.compile(
                        "(?:Step\\s*\\.\\w+|new Step)\\(\\s*(?:\"[^\"]*\"|first\\.name\\(\\)),\\s*\"([^\"]+)\"");
        Set<String> meanings = new TreeSet<>();
        for (String room : List.of("variant", "model")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/java/attention", room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    made.matcher(Files.readString(file))
                            .results()
                            .forEach(it -> meanings.add(it.group(1)));
                }
            }
        }
        return meanings;
    }

    @Test
    void a_pass_without_scale_and_mask_shows_neither() {
        assertFalse(plain.contains("scaled scores"));
        assertFalse(plain.contains("masked scores"));
        assertTrue(plain.contains("3 · context"));
    }

    @Test
    void labels_are_escaped_and_chinese_ones_kept() {
        assertTrue(plain.contains("Marvel &amp; 漫威"));
        assertTrue(plain.contains("&lt;Front&gt;"));
        assertFalse(plain.contains("<Front>"));
    }

    @Test
    void weights_show_their_numbers_and_the_sum_of_their_row() {
        assertTrue(plain.contains(">0.4</td>"));
        assertTrue(plain.contains("row sum"));
        assertTrue(plain.contains("opacity:0.8\">1</td>"));
    }

    @Test
    void a_larger_weight_has_a_stronger_colour() {
        assertTrue(plain.contains(Theme.WEIGHT.tint(0.1 + 0.9 * 0.4) + "\">0.4</td>"));
        assertTrue(plain.contains(Theme.WEIGHT.tint(0.1 + 0.9 * 0.1) + "\">0.1</td>"));
    }

    @Test
    void forbidden_cells_are_hatched_and_say_so_in_signs_too() {
        assertEquals(6, count(masked, "<b>−∞</b>"));
        assertEquals(6, count(masked, "<b>–</b>"));
        assertEquals(12, count(masked, "background-image:url(data:image/gif;base64,"));
    }

    @Test
    void a_query_that_may_look_nowhere_is_named_in_words() {
        assertTrue(
                masked.contains("second may look nowhere: its weights and its context are zero."));
        assertFalse(plain.contains("nowhere"));
    }

    @Test
    void rounded_numbers_keep_their_digits_within_reach() {
        assertTrue(masked.contains("title=\"2.3094\"") || masked.contains(">2.3094</td>"));
        assertTrue(masked.contains("Rounded to 4 decimals."));
        assertFalse(plain.contains("Rounded"));
    }

    @Test
    void nothing_is_used_that_a_notebook_reader_takes_out() {
        for (String taken : List.of("<style", "<script", "class=", "var(", "gradient", "http")) {
            assertFalse(masked.contains(taken), taken);
        }
    }

    @Test
    void a_large_pass_shows_its_ends_only() {
        Matrix many = Matrix.normal(100, 4, new Random(1));
        String html =
                Show.of(
                                new Attention(new DotProduct(), new CausalMask(), new Softmax())
                                        .attend(many, many, many))
                        .html();
        assertTrue(html.contains("query 100") && html.contains("…"));
        assertFalse(html.contains("query 50"));
        assertTrue(html.length() < 150_000, html.length() + " characters");
    }

    @Test
    void rows_of_factors_show_what_they_add_up_to() {
        String html = Show.of(Gaussian.trace()).html();
        assertEquals(2, count(html, "row sum"));
        assertTrue(html.contains("opacity:0.8\">0.6875</td>"));
        assertTrue(html.contains(Theme.WEIGHT.tint(0.1 + 0.9 * 0.5) + "\">0.5"));
        assertEquals(6, count(html, "<b>–</b>"));
        assertEquals(1, count(html, "question 2 may look nowhere"));
    }

    @Test
    void traces_inside_a_step_stand_before_it_and_can_be_folded() {
        Matrix x = Matrix.normal(3, 4, new Random(2));
        Matrix w = Matrix.normal(4, 4, new Random(3));
        String html = Show.of(new MultiHead(w, w, w, w, 2).attend(x, x, x)).html();
        int last = -1;
        for (String part :
                List.of(
                        "1 · projected queries (3 × 4)",
                        "3 · projected values (3 × 4)",
                        ">head 1</summary>",
                        "3 · weights (3 × 3)",
                        ">head 2</summary>",
                        "4 · joined heads (3 × 4)",
                        "5 · context (3 × 4)")) {
            int found = html.indexOf(part, last);
            assertTrue(found > last, part + " at " + found + " after " + last);
            last = found;
        }
        assertEquals(2, count(html, "<details open"));
        assertEquals(2, count(html, "</details>"));
    }

    @Test
    void a_single_step_can_be_shown() {
        Shown step = Show.of(Library.masked().step("weights"));
        assertTrue(step.html().contains("1 · weights (2 × 5)"));
        assertTrue(step.text().startsWith("weights (2 × 5)"), step.text());
        assertTrue(step.text().contains("row sum"));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
