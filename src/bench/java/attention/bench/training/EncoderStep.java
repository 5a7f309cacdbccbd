package attention.bench.training;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One step of the training: 16 sequences forward and backward, and an update. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EncoderStep {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @SuppressWarnings("NullAway.Init") // JMH calls start() before anything else
    private ReverseEncoder encoder;

    /** What the thread itself computed: other work on a busy machine does not count. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Computed {
        public long cpuNanos;
        public long steps;
    }

    @Setup
    public void start() {
        encoder = new ReverseEncoder(1);
    }

    @Benchmark
    public double step(Computed computed) {
        long before = THREADS.getCurrentThreadCpuTime();
        double loss = encoder.step();
        computed.cpuNanos += THREADS.getCurrentThreadCpuTime() - before;
        computed.steps++;
        return loss;
    }
}
