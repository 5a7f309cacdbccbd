package attention.bench.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * CPU time of a sequence, with each garbage collector, and how the loss falls: {@code mvn -Pbench
 * test -Dbench=training}.
 */
public final class TrainingBenchmark {
    private static final List<String> COLLECTORS = List.of("Parallel", "G1", "Serial");
    private static final int[] STEPS = {100, 200, 400, 600};
    private static final int FORKS = 5;

    private TrainingBenchmark() {}

    /**
     * Measures and writes the tables.
     *
     * @param args the file that gets them
     */
    public static void main(String[] args) throws RunnerException, IOException {
        StringBuilder tables = new StringBuilder();
        tables.append(
                "| collector | µs CPU a sequence: median of the JVMs | lowest and highest |\n");
        tables.append("|---|---|---|\n");
        for (String collector : COLLECTORS) {
            double[] micros = micros(collector);
            tables.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.0f | %.0f to %.0f |%n",
                            collector,
                            micros[micros.length / 2],
                            micros[0],
                            micros[micros.length - 1]));
        }
        tables.append("\n| steps of 16 sequences | mean loss of the last one |\n|---|---|\n");
        tables.append(losses());
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(tables);
        Files.writeString(Path.of(args[0]), tables);
    }

    /** Of each JVM the fastest iteration, sorted. */
    private static double[] micros(String collector) throws RunnerException {
        Options options =
                new OptionsBuilder()
                        .include("\\." + EncoderStep.class.getSimpleName() + "\\.")
                        .jvmArgs("-XX:+Use" + collector + "GC")
                        .forks(FORKS)
                        .warmupIterations(6)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(6)
                        .measurementTime(TimeValue.seconds(1))
                        .build();
        Collection<RunResult> results = new Runner(options).run();
        List<Double> fastest = new ArrayList<>();
        for (RunResult result : results) {
            for (BenchmarkResult jvm : result.getBenchmarkResults()) {
                fastest.add(
                        jvm.getIterationResults().stream()
                                .mapToDouble(TrainingBenchmark::micros)
                                .min()
                                .orElseThrow());
            }
        }
        return fastest.stream().mapToDouble(it -> it).sorted().toArray();
    }

    private static double micros(IterationResult iteration) {
        double nanos = counted(iteration, "cpuNanos");
        return nanos / 1000 / counted(iteration, "steps") / ReverseEncoder.BATCH;
    }

    private static double counted(IterationResult iteration, String counter) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(counter)).getScore();
    }

    private static String losses() {
        StringBuilder lines = new StringBuilder();
        ReverseEncoder encoder = new ReverseEncoder(1);
        int last = Arrays.stream(STEPS).max().orElse(0);
        for (int step = 1; step <= last; step++) {
            double loss = encoder.step();
            if (Arrays.binarySearch(STEPS, step) >= 0) {
                lines.append(String.format(Locale.ROOT, "| %d | %.4f |%n", step, loss));
            }
        }
        return lines.toString();
    }
}
