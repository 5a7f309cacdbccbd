package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.boxes.BoxPool;
import attention.check.boxes.Boxes;
import attention.check.boxes.GraderFault;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {
    /** Named after the exercise, as a learner's class is. */
    private static final class MySoftmax implements Normalizer {
        @Override
        public double[] weights(double[] scores) {
            return new Softmax().weights(scores);
        }
    }

    private static final class MySoftMax implements Normalizer {
        @Override
        public double[] weights(double[] scores) {
            return scores;
        }
    }

    @Test
    void an_object_is_known_by_the_name_of_its_class() {
        assertTrue(Checker.object(new MySoftmax()).passed());
    }

    @Test
    void a_lambda_is_checked_under_the_name_that_is_given() {
        Normalizer lambda = scores -> new Softmax().weights(scores);

        assertTrue(Checker.object("Softmax", lambda).passed());
    }

    @Test
    void an_unknown_class_names_the_nearest_exercise_and_those_with_its_contract() {
        String message =
                assertThrows(UnknownExercise.class, () -> Checker.object(new MySoftMax()))
                        .getMessage();

        assertEquals(
                "There is no exercise for MySoftMax. Did you mean Softmax? Its contract belongs to"
                        + " Softmax: check(\"Softmax\", …).",
                message);
    }

    @Test
    void an_object_without_the_contract_is_told_what_to_write() {
        Verdict verdict = Checker.object("WeightedSum", new MySoftmax());

        assertEquals(Status.COMPILE, verdict.status());
        assertTrue(
                verdict.text()
                        .contains("public double[] context(double[] weights, double[][] values)"));
    }

    @Test
    void an_endless_loop_in_process_asks_for_a_restart() {
        Normalizer loop =
                scores -> {
                    while (scores.length > 0) {
                        Thread.onSpinWait();
                        if (Thread.interrupted()) {
                            break;
                        }
                    }
                    return scores;
                };

        Verdict verdict = Checker.object("Softmax", loop);

        assertEquals(Status.TIMEOUT, verdict.status());
        assertTrue(verdict.text().contains("restart the kernel"), verdict.text());
        assertEquals(Status.SKIPPED, verdict.parts().get(1).status());
    }

    @Test
    void other_seeds_draw_other_cases_and_name_themselves() {
        Normalizer wrong =
                scores -> {
                    double[] weights = new Softmax().weights(scores);
                    boolean odd = scores.length > 2 && scores[0] == 1;
                    return odd ? Arrays.stream(weights).map(x -> x / 2).toArray() : weights;
                };
        try (Boxes none = new Boxes()) {
            Verdict verdict =
                    new Checker(Settings.USUAL.withSeed(42), none).ofObject("Softmax", wrong);

            assertTrue(verdict.text().contains("--seed 42"), verdict.text());
        }
    }

    @Test
    void html_holds_no_markup_of_the_learner() {
        Normalizer evil =
                scores -> {
                    throw new IllegalStateException("<script>alert(1)</script>\u001b[2J");
                };

        String html = Checker.object("Softmax", evil).html();

        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("\u001b"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
    }

    @Test
    void an_answer_cell_sees_the_imports_of_its_session() {
        String cell =
                "class MySoftmax implements Normalizer {\n"
                        + "public double[] weights(double[] s) { throw new Todo(\"x\"); }}";
        try (Boxes boxes = new Boxes()) {
            Verdict verdict = new Checker(Settings.USUAL, boxes).ofCell("Softmax", cell);

            assertEquals(Status.NOT_ATTEMPTED, verdict.status(), verdict.text());
        }
    }

    @Test
    void a_box_that_does_not_start_is_nobodys_mistake() {
        try (BoxPool pool = new BoxPool(program -> List.of("sh", "-c", "exit 125"));
                Boxes boxes = pool.get()) {
            Checker checker = new Checker(Settings.USUAL, boxes);
            GraderFault fault =
                    assertThrows(
                            GraderFault.class,
                            () -> checker.ofSource("Softmax", "class MySoftmax {}"));
            assertTrue(String.valueOf(fault.getMessage()).contains("exit code 125"));
        }
    }
}
