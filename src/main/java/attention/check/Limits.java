package attention.check;

import java.time.Duration;

/**
 * How long learner code may take, by the clock on the wall.
 *
 * @param call for one call
 * @param exercise for all calls of one exercise
 * @param compilation for compiling and loading
 */
public record Limits(Duration call, Duration exercise, Duration compilation) {
    /** Some thousand times what right answers need. */
    public static final Limits USUAL =
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(10));
}
