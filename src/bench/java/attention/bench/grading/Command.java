package attention.bench.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a command, looks at its memory twice a second, and at the journal it writes often. */
final class Command {
    private static final int MEMORY_MILLIS = 500;

    private final List<Double> arrivals = new ArrayList<>();
    private final List<Integer> own = new ArrayList<>();
    private final List<Integer> all = new ArrayList<>();
    private long seen;

    private Command() {}

    /**
     * Runs a command to its end.
     *
     * @param journal where its lines are expected; null if there are none
     * @throws IllegalStateException if it does not end well
     */
    static Measured run(@Nullable Path journal, Path folder, List<String> words)
            throws IOException, InterruptedException {
        return new Command().measure(journal, folder, words);
    }

    private Measured measure(@Nullable Path journal, Path folder, List<String> words)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("bench", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        long nextLook = MEMORY_MILLIS;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            double now = (System.nanoTime() - start) / 1e9;
            if (journal != null) {
                look(journal, now);
            }
            if (now * 1000 > nextLook) {
                nextLook += MEMORY_MILLIS;
                memory(process);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", words) + ":\n" + Files.readString(output));
        }
        Files.delete(output);
        return new Measured(seconds, arrivals, own, all);
    }

    /** Each new line but the first, which is about the run, is a submission. */
    private void look(Path journal, double now) throws IOException {
        if (!Files.exists(journal) || Files.size(journal) == seen) {
            return;
        }
        seen = Files.size(journal);
        try (Stream<String> lines = Files.lines(journal)) {
            long submissions = lines.filter(it -> it.startsWith("{\"submission\"")).count();
            while (arrivals.size() < submissions) {
                arrivals.add(now);
            }
        }
    }

    private void memory(Process process) {
        int mine = megabytes(process.pid());
        if (mine > 0) {
            own.add(mine);
            all.add(mine + process.descendants().mapToInt(it -> megabytes(it.pid())).sum());
        }
    }

    private static int megabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(it -> it.startsWith("VmRSS:"))
                    .mapToInt(it -> Integer.parseInt(it.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }
}
