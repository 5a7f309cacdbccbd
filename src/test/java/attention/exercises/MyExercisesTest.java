package attention.exercises;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.check.Checker;
import attention.check.Exercise;
import attention.check.PartResult;
import attention.check.Register;
import attention.check.Settings;
import attention.check.Status;
import attention.check.Verdict;
import attention.check.boxes.Boxes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The learner's own exercises as JUnit tests, for an IDE: one container for each exercise, one test
 * for each part. {@code mvn test -Pexercises -Dexercise=Softmax} runs it in a terminal; the build
 * itself never does, for it must stay green while a learner is half done.
 */
@Tag("exercises")
class MyExercisesTest {
    private static final Path MINE = Path.of("exercises");
    private static final Boxes BOXES = new Boxes();

    @AfterAll
    static void close() {
        BOXES.close();
    }

    @TestFactory
    Stream<DynamicContainer> exercises() {
        String wanted = System.getProperty("exercise", "");
        return Register.get().all().stream()
                .filter(it -> wanted.isEmpty() || it.name().equals(wanted))
                .map(it -> dynamicContainer(it.name() + " · " + it.title(), parts(it, MINE)));
    }

    static List<DynamicTest> parts(Exercise exercise, Path answers) {
        Path file =
                answers.resolve(exercise.lesson().folder()).resolve(exercise.className() + ".java");
        Verdict verdict = new Checker(Settings.USUAL, BOXES).ofFile(exercise.name(), file);
        return verdict.parts().stream()
                .map(part -> dynamicTest(title(part), () -> expectPassed(part, verdict)))
                .toList();
    }

    private static String title(PartResult result) {
        return result.part().number() + " " + result.title();
    }

    private static void expectPassed(PartResult part, Verdict verdict) {
        boolean notRun = part.status() == Status.NOT_ATTEMPTED || part.status() == Status.SKIPPED;
        Assumptions.assumeFalse(notRun, part.status().words());
        if (part.status() != Status.PASS) {
            fail(verdict.text());
        }
    }
}
