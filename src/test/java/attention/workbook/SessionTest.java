package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.exercise.RecurrentCellContract;
import attention.exercise.Todo;
import attention.matrix.Matrix;
import attention.model.RecurrentCell;
import attention.normalize.Normalizer;
import attention.normalize.Softmax;
import attention.workbook.lesson.DirectEngine;
import attention.workbook.lesson.NewestAnswers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a learner calls in a notebook or in JShell. */
class SessionTest {
    private static final String ENDS = "Your code ended the whole program";

    @Test
    void a_wrong_answer_is_told_and_what_stands_below_runs() {
        Normalizer wrong = scores -> new double[scores.length];
        String shown = printed(() -> Session.check("Softmax", wrong));
        assertTrue(shown.startsWith("✗ Softmax"), shown);
    }

    @Test
    void an_answer_that_is_still_to_write_is_told() {
        Normalizer stub =
                scores -> {
                    throw new Todo("later");
                };
        String shown = printed(() -> Session.check("Softmax", stub));
        assertTrue(shown.startsWith("– Softmax"), shown);
    }

    @Test
    void a_name_that_means_nothing_is_an_error() {
        assertThrows(CheckFailed.class, () -> Session.check("Sofmax", (Object) 1));
        assertThrows(CheckFailed.class, () -> Session.check("Sofmax"));
    }

    @Test
    void a_check_by_name_says_which_file_it_is_about() {
        String shown = printed(() -> Session.check("WeightedSum"));
        assertTrue(shown.contains("exercises/01-three-steps/MyWeightedSum.java"), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3); return scores;",
                "Runtime.getRuntime().halt(3); return scores;",
                "return Stops.now(scores);",
            })
    void an_answer_that_would_end_the_session_is_checked_apart(String body) {
        String helper =
                "class Stops { static double[] now(double[] s) { System.exit(3); return s; } }";
        String answer =
                "public class MySoftmax implements Normalizer { public double[] weights(double[]"
                        + " scores) { %s } }";
        try (JShell shell =
                JShell.builder().executionEngine(new DirectEngine(), Map.of()).build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            NewestAnswers.follow(shell);
            shell.eval("import attention.normalize.*;");
            String told = printed(() -> all(shell, helper, answer.formatted(body)));
            assertTrue(told.contains("calls exit or halt, which would end this session"), told);
            String check = "attention.workbook.Session.check(new MySoftmax());";
            String shown = printed(() -> all(shell, check));
            assertTrue(shown.contains(ENDS), shown);
            assertTrue(shown.contains("checked in a process of its own"), shown);
            assertEquals("", printed(() -> all(shell, answer.formatted("return scores;"))));
            String again = printed(() -> all(shell, check));
            assertTrue(again.startsWith("✗ Softmax") && !again.contains(ENDS), again);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "print(w); ", "var unused = show(w); ", "w = own(w); "})
    void a_right_answer_that_is_not_right_once_handed_in_is_told_so(String uses) {
        String answer =
                """
                public class MySoftmax implements Normalizer {
                    public double[] weights(double[] scores) {
                        double most = Arrays.stream(scores).max().orElse(0);
                        double[] w = Arrays.stream(scores).map(s -> Math.exp(s - most)).toArray();
                        double sum = Arrays.stream(w).sum();
                        %sreturn Arrays.stream(w).map(e -> e / sum).toArray();
                    }
                }
                """
                        .formatted(uses);
        try (JShell shell =
                JShell.builder().executionEngine(new DirectEngine(), Map.of()).build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            NewestAnswers.follow(shell);
            shell.eval("import attention.normalize.*;");
            shell.eval("import static attention.workbook.Session.*;");
            shell.eval("import java.util.*;");
            shell.eval("double[] own(double[] x) { return x; }");
            shell.eval(answer);
            String shown = printed(() -> all(shell, "check(new MySoftmax());"));
            String verdict = shown.substring(shown.indexOf("Softmax ·") - 2);
            assertTrue(verdict.startsWith("✓"), shown);
            boolean alone = uses.isEmpty() || uses.contains("own");
            assertEquals(!alone, verdict.contains("not once the notebook is handed in"), shown);
            assertEquals(!alone, verdict.contains("Java does not know the method"), shown);
        }
    }

    @Test
    void a_model_takes_the_newest_own_part_that_passed() {
        Normalizer core = scores -> new double[scores.length];
        Normalizer right = new Softmax();
        printed(() -> Session.check("Softmax", core)); // other tests may have checked before
        assertEquals(library("Softmax"), printed(() -> Session.own("Softmax", core)));
        printed(() -> Session.check("Softmax", right));
        assertEquals("Softmax: yours runs here.", printed(() -> Session.own("MySoftmax", core)));
        printed(() -> assertSame(right, Session.own("Softmax", core)));
        printed(() -> Session.check("Softmax", core));
        assertEquals(library("Softmax"), printed(() -> Session.own("Softmax", core)));
        printed(() -> assertSame(core, Session.own("Softmax", core)));
    }

    @Test
    void a_part_through_which_no_gradient_passes_does_not_train() {
        RecurrentCellContract core = RecurrentCell.PLAIN;
        RecurrentCellContract mine =
                (inputs, states, p) ->
                        inputs.times(p.input())
                                .plus(states.times(p.state()))
                                .plusRow(p.bias())
                                .tanh();
        RecurrentCellContract stops =
                (inputs, states, p) -> {
                    Matrix bias = Matrix.of(p.bias().toArray());
                    Matrix sum = inputs.times(p.input()).plus(states.times(p.state()));
                    return sum.plusRow(bias).tanh();
                };
        printed(() -> Session.check("RecurrentCell", stops));
        String told = printed(() -> assertSame(core, Session.own("RecurrentCell", core)));
        assertTrue(told.contains("no gradient passes through it"), told);
        printed(() -> Session.check("RecurrentCell", mine));
        printed(() -> assertSame(mine, Session.own("RecurrentCell", core)));
    }

    private static String library(String exercise) {
        return exercise
                + ": the library's runs here; yours does once check(new My"
                + exercise
                + "()) has passed.";
    }

    @Test
    void a_part_that_fits_no_exercise_or_not_this_one_is_an_error() {
        assertThrows(CheckFailed.class, () -> Session.own("Sofmax", new Softmax()));
        CheckFailed other =
                assertThrows(CheckFailed.class, () -> Session.own("DotProduct", new Softmax()));
        assertTrue(
                String.valueOf(other.getMessage()).contains("implements ScoreFunction"),
                other.getMessage());
    }

    @Test
    void help_is_there_without_a_terminal() {
        String symptoms = printed(() -> Session.symptoms("Softmax"));
        assertTrue(symptoms.length() > 100, symptoms);
        String refused = printed(() -> Session.solution("StraightThrough"));
        assertTrue(refused.contains("solution(\"StraightThrough\", true)"), refused);
        String unknown = printed(() -> Session.hint("Sofmax"));
        assertTrue(unknown.contains("Did you mean Softmax?"), unknown);
        assertEquals(
                "There is no hint 9: Softmax has 3.", printed(() -> Session.hint("Softmax", 9)));
    }

    private static void all(JShell shell, String... snippets) {
        for (String snippet : snippets) {
            for (SnippetEvent event : shell.eval(snippet)) {
                assertEquals(null, event.exception(), snippet);
            }
        }
    }

    private static String printed(Runnable use) {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            use.run();
        } finally {
            System.setOut(usual);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
