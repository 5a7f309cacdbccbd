package attention.exercises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.check.Exercise;
import attention.check.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What an IDE shows of a learner's exercise: the build never runs {@link MyExercisesTest}. */
@Tag("answers")
class MyExercisesOutcomesTest {
    private static final Path SOLUTIONS = Path.of("solutions");
    private static final Exercise SOFTMAX = Register.get().find("Softmax").orElseThrow();

    @AfterAll
    static void close() {
        MyExercisesTest.close();
    }

    @Test
    void an_untouched_stub_is_left_out() {
        List<String> outcomes = outcomes(Path.of("src/main/resources/stubs"));
        assertTrue(outcomes.stream().allMatch("left out"::equals), outcomes::toString);
    }

    @Test
    void a_right_answer_passes() {
        List<String> outcomes = outcomes(SOLUTIONS);
        assertTrue(outcomes.stream().allMatch("passed"::equals), outcomes::toString);
    }

    @Test
    void a_wrong_answer_fails_in_its_part_with_the_verdict(@TempDir Path folder)
            throws IOException {
        Path file = Path.of("02-softmax", "MySoftmax.java");
        String right = Files.readString(SOLUTIONS.resolve(file));
        Files.createDirectories(folder.resolve("02-softmax"));
        Files.writeString(folder.resolve(file), right.replace("Math.exp(", "2 + Math.exp("));
        List<String> outcomes = outcomes(folder);
        assertEquals("passed", outcomes.get(0), "it has one weight for each score");
        String told = outcomes.get(1);
        assertTrue(told.startsWith("✗ Softmax") && told.contains("Part 2:"), told);
    }

    private static List<String> outcomes(Path answers) {
        List<String> outcomes = new ArrayList<>();
        for (DynamicTest test : MyExercisesTest.parts(SOFTMAX, answers)) {
            outcomes.add(outcome(test));
        }
        assertEquals(SOFTMAX.parts().size(), outcomes.size());
        return outcomes;
    }

    private static String outcome(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "passed";
        } catch (TestAbortedException notRun) {
            return "left out";
        } catch (Throwable failed) {
            return String.valueOf(failed.getMessage());
        }
    }
}
