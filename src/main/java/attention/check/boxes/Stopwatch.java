package attention.check.boxes;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches a limit by the time that a process computes: a slow or busy machine must not make a right
 * answer a late one. Looking at a process takes time too, so the first look comes late.
 */
public final class Stopwatch {
    private static final long LATER_LOOKS = 30;

    /** One that gets a smaller share of the machine than this waits; others will come to an end. */
    private static final int SMALLEST_SHARE = 20;

    private final Duration limit;
    private final Duration firstLook;
    private final Supplier<Optional<Duration>> computing;
    private @Nullable Duration before;
    private Duration soFar = Duration.ZERO;
    private Duration lastLook = Duration.ZERO;
    private boolean computed;

    /**
     * Starts with nothing computed.
     *
     * @param firstLook by the wall's clock; what was computed before does not count
     * @param computing how long the process has computed, since whenever
     */
    public Stopwatch(Duration limit, Duration firstLook, Supplier<Optional<Duration>> computing) {
        this.limit = limit;
        this.computing = computing;
        this.firstLook = firstLook;
    }

    /** Milliseconds until the next look. */
    long nextLook() {
        return before == null ? firstLook.toMillis() : LATER_LOOKS;
    }

    /** Whether a look is due: where there is always something to do, nobody waits for the next. */
    boolean isTimeToLook(Duration wall) {
        return wall.compareTo(lastLook.plusMillis(nextLook())) >= 0;
    }

    /** Whether the time is up, after so much on the wall's clock. */
    public boolean over(Duration wall) {
        if (wall.compareTo(firstLook) < 0) {
            return false;
        }
        lastLook = wall;
        Optional<Duration> now = computing.get();
        if (before == null) {
            before = now.orElse(Duration.ZERO);
            return false;
        }
        Duration earlier = before;
        // Where the system does not tell, the clock on the wall has to do.
        soFar = now.map(it -> it.minus(earlier)).orElse(wall);
        computed = soFar.compareTo(limit) >= 0;
        return computed || wall.compareTo(limit.multipliedBy(patience(soFar, wall))) >= 0;
    }

    /** A process that gets its turns now and then is not waiting: the machine is busy. */
    private static int patience(Duration computed, Duration wall) {
        boolean hasTurns = computed.multipliedBy(SMALLEST_SHARE).compareTo(wall) >= 0;
        return hasTurns ? SMALLEST_SHARE : Limits.PATIENCE;
    }

    /**
     * What is to be charged after so much on the wall's clock: what was computed, as far as that is
     * known; where the limit was waited away, all that a call may wait.
     */
    Duration charge(Duration wall) {
        if (before == null) {
            return wall;
        }
        Duration longest = limit.multipliedBy(Limits.PATIENCE);
        boolean waitedAway = !computed && wall.compareTo(longest) >= 0;
        Duration known = waitedAway ? longest : firstLook.plus(soFar);
        return known.compareTo(wall) < 0 ? known : wall;
    }

    /** Whether the time of the processor is what ran out. */
    boolean computed() {
        return computed;
    }
}
