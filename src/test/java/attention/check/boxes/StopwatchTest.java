package attention.check.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final AtomicInteger computed = new AtomicInteger(5_000);
    private final Stopwatch watch =
            new Stopwatch(
                    LIMIT,
                    Duration.ofMillis(100),
                    () -> Optional.of(Duration.ofMillis(computed.get())));

    private boolean over(int millis) {
        return watch.over(Duration.ofMillis(millis));
    }

    @Test
    void time_that_was_computed_before_does_not_count() {
        assertFalse(over(150));
        assertFalse(over(1_500));
    }

    @Test
    void a_submission_is_charged_what_it_computed_and_not_how_busy_the_machine_was() {
        Duration quick = Duration.ofMillis(40);
        assertEquals(quick, watch.charge(quick));
        assertFalse(over(100));
        computed.addAndGet(300);
        assertFalse(over(2_500));
        assertEquals(Duration.ofMillis(400), watch.charge(Duration.ofMillis(2_510)));
    }

    @Test
    void a_call_that_waits_is_charged_all_that_it_may_wait() {
        assertFalse(over(100));
        assertTrue(over(3_400));
        assertEquals(Duration.ofMillis(3_000), watch.charge(Duration.ofMillis(3_400)));
    }

    @Test
    void computing_to_the_limit_ends_a_call() {
        assertFalse(over(100));
        computed.addAndGet(999);
        assertFalse(over(1_100));
        computed.addAndGet(1);
        assertTrue(over(1_101));
        assertTrue(watch.computed());
    }

    @Test
    void a_call_that_waits_ends_after_three_times_the_limit() {
        assertFalse(over(100));
        assertFalse(over(2_999));
        assertTrue(over(3_000));
        assertFalse(watch.computed());
    }

    @Test
    void a_loop_on_a_busy_machine_is_not_taken_for_waiting() {
        assertFalse(over(100));
        computed.addAndGet(300);
        assertFalse(over(6_000));
        computed.addAndGet(700);
        assertTrue(over(18_000));
        assertTrue(watch.computed());
    }

    @Test
    void no_machine_is_so_busy_that_a_call_never_ends() {
        assertFalse(over(100));
        computed.addAndGet(999);
        assertFalse(over(19_900));
        assertTrue(over(20_000));
    }

    @Test
    void the_wall_clock_counts_where_the_system_tells_nothing() {
        Stopwatch blind = new Stopwatch(LIMIT, Duration.ofMillis(100), Optional::empty);

        assertFalse(blind.over(Duration.ofMillis(100)));
        assertTrue(blind.over(Duration.ofSeconds(1)));
    }
}
