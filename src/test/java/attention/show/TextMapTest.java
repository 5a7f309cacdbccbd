package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.matrix.Matrix;
import attention.matrix.TextTable;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TextMapTest {
    private static final List<String> WORDS = List.of("we", "ate", "好吃", "<well>");
    private static final List<List<String>> SENTENCES =
            List.of(List.of("slow", "waiter"), List.of("but", "the", "food"));

    private final String html = TextMap.of(WORDS, 0.004, 0.25, 0, 0.746).html();

    @Test
    void the_text_says_each_word_with_its_weight() {
        assertEquals(
                """
                Where in the text attention looks
                  we 0.00 · ate 0.25 · 好吃 0 · <well> 0.75\
                """,
                TextMap.of(WORDS, 0.004, 0.25, 0, 0.746).text());
    }

    @Test
    void a_word_is_the_larger_and_the_stronger_in_colour_the_more_weight_it_has() {
        assertTrue(html.contains("font-size:14px;white-space"), html);
        assertTrue(html.contains("font-size:21px;white-space"), html);
        assertTrue(html.contains("font-size:26px;white-space"), html);
        assertTrue(html.contains(Look.weight(0.746).background() + "\">&lt;well&gt;<sub"), html);
        assertTrue(html.contains("border-radius:4px\">好吃</span>"), html);
    }

    @Test
    void numbers_stand_beside_the_words_that_have_some_weight() {
        assertEquals(List.of("0.25", "0.75"), found("<sub [^>]*>(.*?)</sub>", html));
    }

    @Test
    void letters_without_styles_are_still_the_text_with_its_numbers() {
        assertEquals(
                "Where in the text attention lookswe ate0.25 好吃 &lt;well&gt;0.75",
                html.replaceAll("<[^>]*>", ""));
    }

    @Test
    void each_query_has_a_line_with_its_name_and_the_names_of_the_keys() {
        assertEquals(
                """
                Where in the text attention looks
                  Marvel & 漫威: Heroes 0.40 · Film 0.30 · 漫威 0.20 · War 0.10 · <Front> 0\
                """,
                TextMap.of(Library.marvel()).text());
        String named = TextMap.of(Library.marvel()).html();
        String edge = "border-left:4px solid " + Theme.QUERY.hex();
        assertTrue(named.contains(edge + "\">Marvel &amp; 漫威</th>"), named);
    }

    @Test
    void a_word_that_may_not_be_looked_at_is_hatched_and_has_a_dash() {
        TextMap map = TextMap.of(Library.masked());

        assertTrue(map.text().contains("War 0.09 · <Front> –"), map.text());
        assertEquals(6, found("background-image", map.html()).size());
    }

    @Test
    void factors_say_what_they_add_up_to() {
        Step factors = Step.factors("factors", "", Matrix.ofRow(0.25, 0.5));

        assertTrue(TextMap.of(factors).text().contains("query 1 row sum 0.75: key 1 0.25"));
        assertTrue(TextMap.of(factors).html().contains(">query 1 row sum 0.75</th>"));
    }

    @Test
    void a_sentence_has_its_weight_in_the_margin_beside_a_bar_of_that_thickness() {
        TextMap map = TextMap.ofLevels(document(), SENTENCES);

        assertEquals(
                """
                Where in the text attention looks
                  sentence 1 0.25: slow 0.80 · waiter 0.20
                  sentence 2 0.75: but 0 · the 0.60 · food 0.40\
                """,
                map.text());
        String colour = "px solid " + Theme.WEIGHT.hex();
        assertTrue(map.html().contains("border-left:4" + colour + "\">sentence 1 "), map.html());
        assertTrue(map.html().contains("border-left:11" + colour + "\">sentence 2 "), map.html());
    }

    @Test
    void multiplied_words_show_their_share_of_the_document() {
        TextMap map = TextMap.ofLevels(document(), SENTENCES).titled("Both").multiplied();

        assertEquals(
                """
                Both
                  sentence 1 0.25: slow 0.20 · waiter 0.05
                  sentence 2 0.75: but 0 · the 0.45 · food 0.30\
                """,
                map.text());
        assertEquals(
                List.of("0.20", "0.05", "0.45", "0.30"),
                found("<sub [^>]*>(.*?)</sub>", map.html()));
    }

    @Test
    void long_texts_break_where_a_terminal_ends() {
        List<String> words = new ArrayList<>(Collections.nCopies(40, "餐厅"));
        double[] weights = new double[40];
        weights[39] = 1;

        String text = TextMap.of(words, weights).text();

        assertTrue(text.lines().count() > 5, text);
        assertTrue(text.lines().allMatch(line -> TextTable.width(line) <= 80), text);
        assertEquals(39, found("餐厅 0(?![.])", text).size());
        assertTrue(text.endsWith("餐厅 1.00"), text);
    }

    @Test
    void complains_about_what_is_no_share() {
        assertEquals(
                "Each row of weights adds up to 1, but the row of \"\" adds up to 2: [1, 1]."
                        + " Are these scores, or is the softmax over the other axis?",
                messageOf(() -> TextMap.of(List.of("a", "b"), 1, 1)));
        assertTrue(messageOf(() -> TextMap.of(WORDS, 1)).contains("4 labels"));
        assertFalse(messageOf(() -> TextMap.of(scores())).isEmpty());
    }

    @Test
    void complains_about_other_sentences_or_words_than_weights() {
        assertEquals(
                "There are weights of 2 sentences, but traces of 2 and words of 1. Give one of each.",
                messageOf(() -> TextMap.ofLevels(document(), SENTENCES.subList(0, 1))));
        assertTrue(
                messageOf(() -> TextMap.ofLevels(document(), List.of(WORDS, WORDS)))
                        .contains("4 labels"));
    }

    private static Step scores() {
        return Step.scores("scores", "", Matrix.ofRow(1, 0));
    }

    /** Two sentences, of two words and of three. */
    private static Trace document() {
        Step weights =
                Step.weights("weights", "", Matrix.ofRow(0.25, 0.75))
                        .axes(Axis.QUERIES, new Axis("sentence", "sentences"))
                        .madeOf("sentence", List.of(sentence(0.8, 0.2), sentence(0, 0.6, 0.4)));
        return Trace.of(weights.matrix(), () -> List.of(weights));
    }

    private static Trace sentence(double... weights) {
        Matrix row = Matrix.ofRow(weights);
        return Trace.of(row, () -> List.of(Step.weights("weights", "", row)));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(it -> it.groupCount() > 0 ? it.group(1) : it.group())
                .toList();
    }

    private static String messageOf(Executable call) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
