package attention.bench;

import attention.bench.grading.GradingBenchmark;
import attention.bench.local.LocalBenchmark;
import attention.bench.training.TrainingBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Times all contestants and prints one table: {@code mvn -Pbench test}.
 *
 * <p>A round starts a fresh JVM for every contestant, computation and n, and PyTorch once. What
 * counts is the fastest of many short iterations, because other work on the machine can only add
 * time. Times are the medians of the rounds; ratios are the medians of the ratios within a round.
 */
public final class Benchmarks {
    private static final List<Contestant> CONTESTANTS =
            List.of(new Ours(), new ByHand(), new TripleLoop(), new Ejml());

    private final Plan plan;
    private final PrintStream out;
    private final Times times = new Times();

    private Benchmarks(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
    }

    /**
     * Runs the plan and writes the table.
     *
     * @param args quick or full (or training, local, grading, grading-full), then the Python that
     *     has PyTorch, then the folder of its script, then the file that gets the table
     */
    public static void main(String[] args)
            throws RunnerException, IOException, InterruptedException {
        if (args[0].startsWith("grading")) {
            Path table = Path.of(args[3]).resolveSibling("grading-benchmarks.md");
            GradingBenchmark.main(new String[] {args[0], table.toString()});
            return;
        }
        if (args[0].equals("training")) {
            Path table = Path.of(args[3]).resolveSibling("training-benchmarks.md");
            TrainingBenchmark.main(new String[] {table.toString()});
            return;
        }
        if (args[0].equals("local")) {
            Path table = Path.of(args[3]).resolveSibling("local-benchmarks.md");
            LocalBenchmark.main(new String[] {table.toString()});
            return;
        }
        Agreement.check(CONTESTANTS);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Benchmarks benchmarks = new Benchmarks(Plan.of(args[0]), out);
        benchmarks.run(new PyTorch(args[1], Path.of(args[2])));
        String table = Table.of(benchmarks.times);
        out.println(table);
        Files.writeString(Path.of(args[3]), table);
    }

    private void run(PyTorch pytorch) throws RunnerException, IOException {
        for (int round = 1; round <= plan.rounds(); round++) {
            out.printf("Round %d of %d:", round, plan.rounds());
            for (Contestant contestant : CONTESTANTS) {
                out.print(" " + contestant.getClass().getSimpleName());
                time(contestant);
            }
            out.println(" PyTorch");
            String problem =
                    pytorch.time((plan.warmups() + plan.measurements()) * plan.seconds(), times);
            if (!problem.isEmpty()) {
                out.println(problem);
            }
            times.endRound();
        }
    }

    private void time(Contestant contestant) throws RunnerException {
        TimeValue iteration = TimeValue.milliseconds(Math.round(1000 * plan.seconds()));
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\." + contestant.getClass().getSimpleName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .forks(1)
                .warmupIterations(plan.warmups())
                .warmupTime(iteration)
                .measurementIterations(plan.measurements())
                .measurementTime(iteration);
        for (RunResult result : new Runner(options.build()).run()) {
            times.add(
                    contestant.getClass().getSimpleName(),
                    result.getPrimaryResult().getLabel(),
                    Integer.parseInt(result.getParams().getParam("n")),
                    result.getPrimaryResult().getStatistics().getMin());
        }
    }
}
