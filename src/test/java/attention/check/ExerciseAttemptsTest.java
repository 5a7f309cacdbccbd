package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each check refuses every wrong attempt and accepts every right one, on several seeds. */
@Tag("answers")
class ExerciseAttemptsTest {
    private static final int FEWEST_WRONG = 10;
    private static final int FEWEST_RIGHT = 5;

    @TestFactory
    Stream<DynamicContainer> checks_tell_right_from_wrong() {
        return Register.get().exercises().stream()
                .map(exercise -> dynamicContainer(exercise.name(), tests(exercise)));
    }

    private static List<DynamicNode> tests(Exercise exercise) {
        List<DynamicNode> tests = new ArrayList<>();
        Attempts<?> attempts = attempts(exercise);
        tests.add(
                dynamicTest(
                        "has enough attempts",
                        () -> {
                            assertTrue(attempts.wrong().size() >= FEWEST_WRONG, "10 wrong ones");
                            assertTrue(attempts.right().size() >= FEWEST_RIGHT, "5 right ones");
                        }));
        attempts.wrong()
                .forEach(
                        (name, it) ->
                                tests.add(
                                        dynamicTest(
                                                "wrong: " + name, () -> refused(exercise, it))));
        attempts.right()
                .forEach(
                        (name, it) ->
                                tests.add(
                                        dynamicTest(
                                                "right: " + name, () -> accepted(exercise, it))));
        return tests;
    }

    private static void refused(Exercise exercise, Object answer) {
        for (long seed = 1; seed <= 3; seed++) {
            Status status = verdict(exercise, answer, Settings.USUAL.withSeed(seed)).status();
            assertNotEquals(Status.PASS, status, "seed " + seed);
            assertNotEquals(Status.GRADER_ERROR, status, "seed " + seed);
        }
    }

    private static void accepted(Exercise exercise, Object answer) {
        for (long seed = 1; seed <= 20; seed++) {
            // The parts held back run all the others too.
            Verdict verdict =
                    verdict(exercise, answer, Settings.USUAL.withSeed(seed).withHeldBack());
            assertEquals(Status.PASS, verdict.status(), verdict.text());
        }
    }

    private static Verdict verdict(Exercise exercise, Object answer, Settings settings) {
        try (Boxes none = new Boxes()) {
            return new Checker(settings, none).ofObject(exercise.name(), answer);
        }
    }

    private static Attempts<?> attempts(Exercise exercise) {
        String name = exercise.check().getName().replaceFirst("Check$", "Attempts");
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Attempts<?>) constructor.newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError(name + " is missing in src/test/java", missing);
        }
    }
}
