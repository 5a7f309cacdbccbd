package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static Verdict weightedSum(String body) {
        return Checker.source(
                "WeightedSum",
                """
                public class MyWeightedSum implements attention.exercise.WeightedSumContract {
                    public double[] context(double[] weights, double[][] values) {
                        %s
                    }
                }
                """
                        .formatted(body));
    }

    @Test
    void an_answer_on_arrays_may_not_let_the_matrix_class_do_the_work() {
        String library =
                "return attention.matrix.Matrix.of(new double[][] {weights})"
                        + ".times(attention.matrix.Matrix.of(values)).toArray()[0];";

        for (String spelt : new String[] {library, library.replace("Matrix", "Matr\\u0069x")}) {
            Verdict verdict = weightedSum(spelt);

            assertEquals(Status.RULE, verdict.status(), verdict::text);
            assertTrue(verdict.text().contains("arrays and loops"), verdict::text);
        }
    }

    @Test
    void a_text_or_a_comment_that_names_it_breaks_no_rule() {
        Verdict verdict =
                weightedSum("String s = \"attention/matrix/Matrix\"; /* Matrix */ return null;");

        assertEquals(Status.FAIL, verdict.status(), verdict::text);
    }

    @Test
    void the_classes_in_a_class_file_are_found() throws IOException {
        try (InputStream in = RulesTest.class.getResourceAsStream("RulesTest.class")) {
            Set<String> found = ClassReferences.of(Objects.requireNonNull(in).readAllBytes());

            assertTrue(found.contains("attention.check.Checker"), found::toString);
            assertTrue(found.contains("java.lang.String"), found::toString);
        }
    }

    @Test
    void what_is_no_class_file_is_refused() {
        byte[] cut = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 9, 7};

        assertThrows(IllegalArgumentException.class, () -> ClassReferences.of(cut));
        assertThrows(IllegalArgumentException.class, () -> ClassReferences.of(new byte[20]));
    }
}
