package attention.check;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How long a process and all that it has started have computed. */
final class ProcessTime {
    private ProcessTime() {}

    /** Empty where the system does not tell. Takes some milliseconds. */
    static Optional<Duration> of(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(it -> it.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration::plus);
    }
}
