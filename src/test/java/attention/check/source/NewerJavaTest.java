package attention.check.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Checker;
import attention.check.Settings;
import attention.check.Status;
import attention.check.Verdict;
import attention.check.boxes.Boxes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same answer and the same words, whatever Java runs here. */
class NewerJavaTest {
    private static final Boxes BOXES = new Boxes();
    private static final Checker CHECKER = new Checker(Settings.USUAL, BOXES);

    @AfterAll
    static void end() {
        BOXES.close();
    }

    private static Verdict verdict(String before, String body) {
        return CHECKER.ofSource(
                "Softmax",
                before
                        + "\nimport java.util.*;\nclass MySoftmax implements attention.normalize.Normalizer {\n"
                        + "public double[] weights(double[] scores) {\n"
                        + body
                        + "\nreturn scores; } }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "21 | List.of(1.0).reversed();",
                "21 | List.of(1.0).getLast();",
                "21 | List<Double> all = new ArrayList<>(); all.removeFirst();",
                "21 | double x = Math.clamp(scores[0], 0.0, 1.0);",
                "21 | new StringBuilder().repeat(\"-\", 3);",
                "18 | int half = Math.ceilDiv(scores.length, 2);",
                "22 | for (double _ : scores) { }",
                "21 | record One(double a) { } Object o = new One(1); if (o instanceof One(double a)) { }",
                "21 | Object o = scores; int n = switch (o) { case double[] s -> s.length; default -> 0; };",
                "21 | record Two(int a) { } Object o = 1; int n = switch (o) { case Two(int a) -> a; default -> 0; };",
                "25 | IO.println(scores);",
            })
    void what_a_newer_Java_knows_is_said_to_need_it(int needed, String body) {
        Verdict verdict = verdict("", body);
        assertEquals(Status.COMPILE, verdict.status());
        String words =
                "this needs Java %s; answers are compiled for Java 17, at home and in class."
                        .formatted(needed);
        assertTrue(verdict.text().replaceAll("\\s+", " ").contains(words), verdict.text());
    }

    @Test
    void an_import_of_a_module_too() {
        String text = verdict("import module java.base;", "").text();
        assertTrue(text.contains("Line 1: this needs Java 25"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Line 5: a ; is missing here. | int n = 1",
                "Java does not know the method repeat(int) | repeat(1);",
                "Java does not know the method getLast() | scores[0] = new MySoftmax().getLast();",
                "Java does not know the variable clamp | double x = clamp;",
            })
    void a_slip_stays_a_slip(String words, String body) {
        String text = verdict("", body).text();
        assertTrue(text.contains(words), text);
    }
}
