package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.boxes.Boxes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What learners read of a check for marks tells neither its seed nor what is held back. */
class SecretsTest {
    private static final Boxes BOXES = new Boxes();
    private static final Settings AT_HOME = Settings.USUAL.withSeed(86_107);
    private static final Settings FOR_MARKS = AT_HOME.withHeldBack();

    /** Right while there are few scores; what happens with many is filled in. */
    private static final String FEW =
            """
            public class MySoftmax implements attention.normalize.Normalizer {
                public double[] weights(double[] scores) {
                    System.out.println("few");
                    if (scores.length > 100) {
                        %s
                    }
                    double largest = java.util.Arrays.stream(scores).max().orElse(0);
                    double[] e = java.util.Arrays.stream(scores)
                            .map(x -> Math.exp(x - largest)).toArray();
                    double sum = java.util.Arrays.stream(e).sum();
                    return java.util.Arrays.stream(e).map(x -> x / sum).toArray();
                }
            }
            """;

    @AfterAll
    static void close() {
        BOXES.close();
    }

    private static Verdict verdict(Settings settings, String source) {
        return new Checker(settings, BOXES).ofSource("Softmax", source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"told \" + scores.length);",
                "throw new attention.exercise.Todo(\"told \" + scores.length);",
                "System.out.println(\"told \" + scores.length); return scores;",
                "return new double[scores.length];",
            })
    void of_a_part_that_is_held_back_neither_numbers_nor_texts_are_told(String many) {
        Verdict verdict = verdict(FOR_MARKS, FEW.formatted(many));

        assertFalse(verdict.passed(), verdict::text);
        assertFalse(verdict.text().contains("told"), verdict::text);
        assertFalse(verdict.text().contains("3000"), verdict::text);
        assertTrue(verdict.text().contains("| few"), verdict::text);
        assertTrue(
                verdict.firstFinding().stream().allMatch(it -> it.table().isEmpty()),
                verdict::text);
    }

    @Test
    void a_random_case_is_shown_and_its_seed_at_home_alone() {
        String wrong =
                """
                public class MySoftmax implements attention.normalize.Normalizer {
                    public double[] weights(double[] scores) {
                        double largest = java.util.Arrays.stream(scores).max().orElse(0);
                        double[] e = java.util.Arrays.stream(scores)
                                .map(x -> Math.exp(x - largest)).toArray();
                        double sum = java.util.Arrays.stream(e).sum();
                        double[] w = java.util.Arrays.stream(e).map(x -> x / sum).toArray();
                        if (scores[0] % 1 != 0) {
                            w[0] += 1;
                        }
                        return w;
                    }
                }
                """;
        String random = "A random case, made as small as possible.";
        String home = verdict(AT_HOME, wrong).text();
        String marks = verdict(FOR_MARKS, wrong).text();

        assertTrue(home.contains(random + " The same cases again"), home);
        assertTrue(home.contains("--seed 86107"), home);
        assertTrue(marks.contains(random), marks);
        assertFalse(marks.contains("86107"), marks);
    }

    @Test
    void points_and_statuses_do_not_depend_on_what_is_told() {
        String source = FEW.formatted("throw new IllegalStateException(\"x\");");

        assertEquals(Status.ERROR, verdict(FOR_MARKS, source).status());
        assertEquals(Status.PASS, verdict(AT_HOME, source).status());
    }
}
