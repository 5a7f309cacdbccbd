package attention.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.check.boxes.Caller;
import attention.check.boxes.ObjectCaller;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * No slip explains a right answer, even if a part of its check said that all its calls are wrong:
 * every operator is asked about every call.
 */
@Tag("answers")
class RightAnswersHearNothingTest {
    private static final Finding NAMELESS = Finding.of(Status.FAIL, "", "wrong");

    @TestFactory
    Stream<DynamicTest> no_slip_explains_a_right_answer() {
        return Register.get().all().stream()
                .map(it -> dynamicTest(it.name(), () -> nothingIsSaid(it)));
    }

    private static void nothingIsSaid(Exercise exercise) {
        Attempts.of(exercise)
                .right()
                .forEach((name, answer) -> nothingIsSaid(exercise, name, answer));
    }

    private static void nothingIsSaid(Exercise exercise, String name, Object answer) {
        Settings settings = Settings.USUAL.strictly();
        try (Caller caller = new ObjectCaller(answer, settings.limits().call())) {
            Run run = new Run(exercise, caller, settings);
            new Launch(exercise.check()).execute(run);

            assertFalse(run.log().isEmpty(), name);
            Part part = Objects.requireNonNull(run.results().get(1)).part();
            run.record(PartResult.failed(exercise, part, NAMELESS));
            run.failed(new PartFailure(NAMELESS, run.log()));
            SlipSearch.in(run);

            assertEquals(
                    Optional.of(NAMELESS),
                    Objects.requireNonNull(run.results().get(1)).finding(),
                    name);
        }
    }
}
