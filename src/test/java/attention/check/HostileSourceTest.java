package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HostileSourceTest {
    private static Verdict bilinear(String body) {
        return Checker.source(
                "Bilinear",
                """
                public class MyBilinear implements attention.exercise.BilinearContract {
                    public double score(double[] query, double[] key, double[][] w) {
                        %s
                    }
                }
                """
                        .formatted(body));
    }

    @Test
    void a_thread_that_interrupts_itself_does_not_end_the_box() {
        Verdict verdict = bilinear("Thread.currentThread().interrupt(); return 0;");

        assertEquals(Status.FAIL, verdict.status(), verdict::text);
    }

    @Test
    void source_nested_too_deep_for_the_compiler_is_told_so() {
        Verdict verdict = bilinear("return " + "(".repeat(20_000) + "0" + ")".repeat(20_000) + ";");

        assertEquals(Status.COMPILE, verdict.status());
        assertTrue(verdict.text().contains("nested far too deep"), verdict::text);
        assertTrue(!verdict.text().contains("Line 0"), verdict::text);
    }

    @Test
    void null_for_a_number_is_called_null() {
        Verdict verdict = bilinear("return null;");

        assertTrue(verdict.text().contains("null cannot be converted to double"), verdict::text);
    }
}
