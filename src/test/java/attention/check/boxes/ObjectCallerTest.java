package attention.check.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.box.Observation;
import attention.box.Outcome;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ObjectCallerTest {
    private static Observation call(Supplier<String> answer) throws NoSuchMethodException {
        try (Caller caller = new ObjectCaller(answer, Duration.ofMillis(200))) {
            return caller.call(Supplier.class.getMethod("get"), new Object[0]);
        }
    }

    /** As where the machine is busy: the time passes, but nothing is computed. */
    @Test
    void the_limit_is_one_of_computing() throws NoSuchMethodException {
        Observation seen =
                call(
                        () -> {
                            pause(350);
                            return "late";
                        });

        assertEquals("late", seen.result());
    }

    @Test
    void a_loop_without_end_runs_out_of_time_and_says_what_is_left_of_it()
            throws NoSuchMethodException {
        Observation seen = spins();
        // On a busy machine it may wait more than it computes; a checker tries once more then, too.
        for (int more = 0; more < 20 && seen.outcome() == Outcome.WAITED; more++) {
            seen = spins();
        }

        assertEquals(Outcome.TIMEOUT, seen.outcome());
        assertTrue(seen.crash().message().contains("restart"), seen.crash()::message);
    }

    /** Until it is given up, else it would take a core from all that comes after. */
    private static Observation spins() throws NoSuchMethodException {
        return call(
                () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return "";
                });
    }

    @Test
    void an_answer_that_waits_without_end_is_told_from_one_that_computes()
            throws NoSuchMethodException {
        Observation seen =
                call(
                        () -> {
                            pause(20_000);
                            return "";
                        });

        assertEquals(Outcome.WAITED, seen.outcome());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
