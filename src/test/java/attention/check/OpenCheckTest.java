package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.boxes.Boxes;
import attention.exercise.OwnVariantContract;
import attention.matrix.Matrix;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An exercise with many right answers is held to laws, and nobody is told other numbers. */
@Tag("answers")
class OpenCheckTest {
    private static final OwnVariantContract RIGHT =
            (OwnVariantContract) SlipsTest.right("OwnVariant");

    private static Verdict verdict(OwnVariantContract answer) {
        try (Boxes none = new Boxes()) {
            return new Checker(Settings.USUAL.strictly(), none).ofObject("OwnVariant", answer);
        }
    }

    @Test
    void a_broken_law_shows_the_weights_themselves_and_no_others() {
        Verdict verdict =
                verdict(
                        (queries, keys, padding) ->
                                RIGHT.weights(queries, keys, padding).scaled(2));

        assertEquals(Optional.of("not-normalized"), verdict.mistake());
        String text = verdict.text();
        assertTrue(text.contains("adds up to 2."), text);
        assertTrue(text.contains("Weights are at least 0, and each row adds up to 1."), text);
        assertTrue(text.contains("row 3") && text.contains("sum"), text);
        assertFalse(text.contains("expected"), text);
    }

    @Test
    void a_mistake_is_told_by_its_sign_whatever_the_numbers() {
        OwnVariantContract byPlace =
                (queries, keys, padding) -> {
                    Matrix right = RIGHT.weights(queries, keys, padding);
                    double rest = right.rows() > 0 && !padding[0] ? 0.25 : 0;
                    return Matrix.generate(
                            right.rows(),
                            right.cols(),
                            (i, j) -> right.get(i, j) * (1 - rest) + (j == 0 ? rest : 0));
                };

        assertEquals(Optional.of("place-counts"), verdict(byPlace).mistake());
    }

    @Test
    void what_is_kept_for_an_array_is_told_by_the_answers_own_numbers() {
        IdentityHashMap<boolean[], Matrix> kept = new IdentityHashMap<>();
        Verdict verdict =
                verdict(
                        (queries, keys, padding) ->
                                kept.computeIfAbsent(
                                        padding, it -> RIGHT.weights(queries, keys, it)));

        assertEquals(Status.FAIL, verdict.status());
        assertEquals(Optional.of("kept-by-identity"), verdict.mistake(), verdict.text());
    }

    @Test
    void a_slip_of_numbers_is_looked_for_nowhere() {
        Verdict verdict = verdict((queries, keys, padding) -> Matrix.zeros(queries.rows(), 1));

        assertEquals(Optional.empty(), verdict.mistake(), verdict.text());
        assertEquals(Status.FAIL, verdict.status());
    }
}
