package attention.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Checker;
import attention.check.Settings;
import attention.check.boxes.Boxes;
import attention.matrix.Matrix;
import attention.normalize.Normalizer;
import attention.show.Show;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Numbers are in plain digits where the system has its own. In our code Error Prone refuses what
 * takes the default locale; this is about what libraries make of it.
 */
@Isolated("the locale is that of the whole process")
class PlainDigitsTest {
    private static final Locale BEFORE = Locale.getDefault();

    @BeforeEach
    void persian() {
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));
        assertEquals(
                "۸",
                String.format(Locale.getDefault(), "%d", 8),
                "this Java has no digits of Persian");
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(BEFORE);
    }

    private static void plain(String text) {
        assertTrue(text.chars().anyMatch(it -> it >= '0' && it <= '9'), text);
        assertTrue(text.chars().allMatch(it -> it < 128 || !Character.isDigit(it)), text);
    }

    @Test
    void a_verdict() {
        try (Boxes boxes = new Boxes()) {
            Checker checker = new Checker(Settings.USUAL.withSeed(7), boxes);
            String none = "class MySoftmax { int[] a; }";
            plain(checker.ofSource("Softmax", none).text());
            plain(checker.ofObject("Softmax", (Normalizer) x -> x).text());
            plain(
                    checker.ofSource("Softmax", "class MySoftmax { int a = 1.5; int b = 2.5; }")
                            .text());
        }
    }

    @Test
    void what_is_shown_and_what_is_refused() {
        plain(Show.of(Matrix.ofRow(1234567.25, -1, 0.001)).text());
        RuntimeException refused =
                assertThrows(
                        RuntimeException.class,
                        () -> Matrix.ofRow(1, 2).times(Matrix.ofRow(1, 2, 3)));
        plain(String.valueOf(refused.getMessage()));
    }
}
