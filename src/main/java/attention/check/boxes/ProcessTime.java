package attention.check.boxes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a process and all that it has started have computed. */
final class ProcessTime {
    /** Finding the children means to go through all processes of the machine. */
    private static final long SEARCH_NANOS = 300_000_000;

    private final Process process;
    private List<ProcessHandle> family = List.of();
    private long found = System.nanoTime() - SEARCH_NANOS;

    ProcessTime(Process process) {
        this.process = process;
    }

    /** Empty where the system does not tell. */
    synchronized Optional<Duration> soFar() {
        if (System.nanoTime() - found >= SEARCH_NANOS) {
            family = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
            found = System.nanoTime();
        }
        return family.stream()
                .map(it -> it.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration::plus);
    }
}
