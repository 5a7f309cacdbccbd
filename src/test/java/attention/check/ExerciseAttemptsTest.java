package attention.check;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("answers")
class ExerciseAttemptsTest {
    private static final int FEWEST_WRONG = 10;
    private static final int FEWEST_RIGHT = 5;

    @TestFactory
    Stream<DynamicTest> every_registered_exercise_has_its_attempts() {
        return Register.get().all().stream()
                .map(it -> dynamicTest(it.name(), () -> enough(Attempts.of(it))));
    }

    private static void enough(Attempts<?> attempts) {
        assertTrue(attempts.wrong().size() >= FEWEST_WRONG, "10 wrong ones");
        assertTrue(attempts.right().size() >= FEWEST_RIGHT, "5 right ones");
    }
}
