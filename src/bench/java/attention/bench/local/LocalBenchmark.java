package attention.bench.local;

import attention.matrix.Matrix;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Times a window against the whole table: {@code mvn -Pbench test -Dbench=local}. */
public final class LocalBenchmark {
    private static final double TOLERANCE = 1e-10;

    private LocalBenchmark() {}

    /**
     * Measures and writes the table.
     *
     * @param args the file that gets it
     */
    public static void main(String[] args) throws RunnerException, IOException {
        requireAgreement();
        Options options =
                new OptionsBuilder()
                        .include("\\." + NearAndFar.class.getSimpleName() + "\\.")
                        .forks(3)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build();
        Map<String, Double> fastest = new HashMap<>();
        for (RunResult result : new Runner(options).run()) {
            // Other work on the machine can only add time.
            fastest.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getStatistics().getMin());
        }
        double local = fastest.getOrDefault("local", Double.NaN);
        StringBuilder table = new StringBuilder();
        table.append("| attention | µs a pass | times the window |\n|---|---|---|\n");
        for (String name : new String[] {"whole", "masked", "local"}) {
            double micros = fastest.getOrDefault(name, Double.NaN);
            table.append(
                    String.format(
                            Locale.ROOT, "| %s | %,.0f | %.0f |%n", name, micros, micros / local));
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(table);
        Files.writeString(Path.of(args[0]), table);
    }

    /** The mask and the window compute the same, or their times mean nothing. */
    private static void requireAgreement() {
        NearAndFar both = new NearAndFar();
        both.prepare();
        Matrix difference = both.masked().minus(both.local()).square();
        double most = Math.sqrt(difference.sum().get(0, 0));
        if (!(most <= TOLERANCE)) {
            throw new IllegalStateException("Mask and window differ by " + most);
        }
    }
}
