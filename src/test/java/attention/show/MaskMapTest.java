package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.mask.PaddingMask;
import attention.mask.WindowMask;
import attention.matrix.TextTable;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MaskMapTest {
    private static final Mask CAUSAL = new CausalMask();
    private static final Mask PADDING = new PaddingMask(3);

    @Test
    void marks_where_each_query_may_look_and_counts_the_pairs() {
        assertEquals(
                """
                causal mask
                  query ↓  key →
                    1 2 3 4
                  1 ✓ · · ·
                  2 ✓ ✓ · ·
                  3 ✓ ✓ ✓ ·
                  4 ✓ ✓ ✓ ✓
                  10 of 16 pairs""",
                MaskMap.of(CAUSAL, 4, 4).text());
    }

    @Test
    void names_queries_and_keys() {
        Mask mask = (query, key) -> query + key == 1;
        List<String> keys = List.of("good", "day", "漫威");

        assertEquals(
                """
                Who may look where
                  query ↓  key →
                      good day 漫威
                  yes ·    ✓   ·
                  no  ✓    ·   ·
                  2 of 6 pairs""",
                MaskMap.of(mask, List.of("yes", "no"), keys).text());
    }

    @Test
    void masks_stand_side_by_side() {
        assertEquals(
                """
                causal mask         padding after 3 keys    both
                  query ↓  key →      query ↓  key →          query ↓  key →
                    1 2 3 4             1 2 3 4                 1 2 3 4
                  1 ✓ · · ·           1 ✓ ✓ ✓ ·               1 ✓ · · ·
                  2 ✓ ✓ · ·           2 ✓ ✓ ✓ ·               2 ✓ ✓ · ·
                  3 ✓ ✓ ✓ ·           3 ✓ ✓ ✓ ·               3 ✓ ✓ ✓ ·
                  4 ✓ ✓ ✓ ✓           4 ✓ ✓ ✓ ·               4 ✓ ✓ ✓ ·
                  10 of 16 pairs      12 of 16 pairs          9 of 16 pairs""",
                MaskMap.sideBySide(
                                MaskMap.of(CAUSAL, 4, 4),
                                MaskMap.of(PADDING, 4, 4),
                                MaskMap.of(CAUSAL.and(PADDING), 4, 4).titled("both"))
                        .text());
    }

    @Test
    void masks_that_do_not_fit_beside_each_other_go_on_below() {
        MaskMap wide = MaskMap.of(new WindowMask(1), 3, 20);

        String text = MaskMap.sideBySide(wide, wide).text();

        assertEquals(wide.text() + "\n\n" + wide.text(), text);
        assertTrue(text.lines().allMatch(line -> TextTable.width(line) <= 76), text);
    }

    @Test
    void of_a_large_mask_the_ends_are_shown_and_all_pairs_counted() {
        String text = MaskMap.of(CAUSAL, 100, 100).text();

        assertTrue(text.contains("\n  91 "), text);
        assertFalse(text.contains("\n  50 "), text);
        assertTrue(text.endsWith("5050 of 10000 pairs"), text);
        assertTrue(text.lines().allMatch(line -> TextTable.width(line) <= 76), text);
    }

    @Test
    void the_page_has_the_same_signs_as_the_text() {
        MaskMap map = MaskMap.of(PADDING, 4, 4);

        assertEquals(12, count("✓", map.html()));
        assertEquals(4, count(">·<", map.html()));
        assertEquals(12, count("✓", map.text()));
        assertTrue(map.html().contains(Theme.WEIGHT.tint(0.5) + "\">✓</td>"), map.html());
        assertTrue(map.html().contains("background-image:url("), map.html());
        assertTrue(map.html().contains("12 of 16 pairs"), map.html());
    }

    @Test
    void escapes_names_that_html_would_read_as_its_own() {
        String html = MaskMap.of(CAUSAL, List.of("<b>"), List.of("&")).html();

        assertTrue(html.contains("&lt;b&gt;"), html);
        assertTrue(html.contains("&amp;"), html);
        assertFalse(html.contains("<b>"), html);
    }

    private static long count(String sign, String text) {
        return Pattern.compile(Pattern.quote(sign)).matcher(text).results().count();
    }
}
