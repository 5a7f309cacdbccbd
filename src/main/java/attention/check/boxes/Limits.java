package attention.check.boxes;

import java.time.Duration;

/**
 * How long learner code may take, as time of the processor; by the clock on the wall it may take
 * {@link #PATIENCE} times as long, and on a busy machine, where it gets a twentieth of the time or
 * more, until it has computed as long.
 *
 * @param call for one call
 * @param exercise for all calls of one exercise
 * @param compilation for compiling
 * @param submission for all exercises of one submission together
 */
public record Limits(Duration call, Duration exercise, Duration compilation, Duration submission) {
    /** How many times a limit may pass on the wall's clock before it counts without computing. */
    public static final int PATIENCE = 3;

    /** Some thousand times what right answers need. */
    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofDays(1));

    /** For many submissions: still some hundred times what right answers need. */
    public static final Limits GRADING =
            new Limits(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(12));
}
