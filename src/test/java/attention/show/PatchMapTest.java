package attention.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PatchMapTest {
    private static final String[][] STREET = {{"sky", "sign"}, {"bus", "wall"}};

    @Test
    void shows_each_patch_with_its_weight_where_it_lies_on_the_picture() {
        PatchMap map = PatchMap.of(STREET, new double[] {0, 0.75, 0.25, 0}).titled("Hungry");

        assertEquals("Hungry\n  sky 0      sign 0.750\n  bus 0.250  wall 0", map.text());
    }

    @Test
    void colours_a_patch_the_stronger_the_more_weight_it_has() {
        String html = PatchMap.of(STREET, new double[] {0, 0.75, 0.25, 0}).html();

        assertTrue(html.contains(Theme.WEIGHT.tint(0.1 + 0.9 * 0.75) + "\">sign 0.750</td>"), html);
        assertTrue(html.contains(Theme.WEIGHT.tint(0.1 + 0.9 * 0.25) + "\">bus 0.250</td>"), html);
        assertTrue(html.contains("border:" + Theme.LINE + "\">sky 0</td>"), html);
    }

    @Test
    void escapes_names_that_html_would_read_as_its_own() {
        String[][] names = {{"<b>", "&"}};

        String html = PatchMap.of(names, new double[] {0.5, 0.5}).html();

        assertTrue(html.contains("&lt;b&gt; 0.500"), html);
        assertTrue(html.contains("&amp; 0.500"), html);
    }

    @Test
    void a_query_that_may_look_nowhere_is_shown_with_zeros() {
        assertEquals(
                "Where the query looks\n  sky 0  sign 0\n  bus 0  wall 0",
                PatchMap.of(STREET, new double[4]).text());
    }

    @Test
    void before_anybody_looks_there_are_names_alone() {
        PatchMap street = PatchMap.of(new String[][] {{"sky", "sky"}, {"wall", "bank"}});
        assertEquals("A street\n  sky   sky\n  wall  bank", street.titled("A street").text());
        assertTrue(street.html().contains(">sky<"), street.html());
    }

    @Test
    void keeps_what_it_was_given() {
        double[] weights = {0, 1, 0, 0};
        PatchMap map = PatchMap.of(STREET, weights);
        weights[1] = 0;

        assertTrue(map.text().contains("sign 1.000"), map.text());
    }

    @Test
    void names_weights_that_are_no_shares() {
        double[] tooMuch = {1, 1, 0, 0};
        double[] negative = {1.5, -0.5, 0, 0};

        assertEquals(
                "Each row of weights adds up to 1, but the row of the query adds up to 2:"
                        + " [1, 1, 0, 0]. Are these scores, or is the softmax over the other axis?",
                messageOf(STREET, tooMuch));
        assertEquals(
                "Weights are numbers from 0 to 1, but the row of the query holds -0.5:"
                        + " [1.5, -0.5, 0, 0].",
                messageOf(STREET, negative));
    }

    @Test
    void names_a_number_of_weights_that_does_not_fit_the_picture() {
        assertTrue(messageOf(STREET, new double[] {1}).contains("4"));
        assertEquals(
                "All rows of a picture have the same number of patches, but one has 2 and one 1.",
                messageOf(new String[][] {{"sky", "sign"}, {"bus"}}, new double[] {1, 0, 0}));
    }

    private static String messageOf(String[][] patches, double[] weights) {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> PatchMap.of(patches, weights));
        return String.valueOf(error.getMessage());
    }
}
