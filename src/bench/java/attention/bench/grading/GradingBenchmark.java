package attention.bench.grading;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.GeneratedClass;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Grades generated classes with {@code ./workbook grade}, as a teacher does, and holds the times
 * against the bounds: {@code mvn -Pbench test -Dbench=grading}.
 */
public final class GradingBenchmark {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final int EXERCISES = 20;
    private static final String HOSTILE = "learner-003";
    private static final List<String> ONE_CORE = List.of("taskset", "-c", "0");

    private final GradingPlan plan;
    private final Path folder;
    private final PrintStream out;
    private final List<Exercise> exercises;
    private final GradingTable table = new GradingTable();

    private GradingBenchmark(GradingPlan plan, Path folder, PrintStream out) {
        this.plan = plan;
        this.folder = folder;
        this.out = out;
        this.exercises = Register.get().exercises().subList(0, EXERCISES);
    }

    /**
     * Measures and writes the table.
     *
     * @param args grading or grading-full, then the file that gets the table
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("grading-bench");
        GradingPlan plan = GradingPlan.of(args[0]);
        try {
            String table = new GradingBenchmark(plan, folder, out).run();
            out.println(table);
            Files.writeString(Path.of(args[1]), table);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        }
    }

    private String run() throws IOException, InterruptedException {
        out.println("Building the workbook, if need be ...");
        Command.run(null, HOME, List.of(HOME.resolve("workbook").toString(), "--version"));
        alone();
        whole();
        double each = many();
        maven(each);
        endless();
        merge();
        return table.text();
    }

    /** One worker, whose processes all share one core. */
    private void alone() throws IOException, InterruptedException {
        out.printf("%d submissions, one worker on one core ...%n", plan.alone());
        Path submissions = folder.resolve("alone");
        GeneratedClass.write(submissions, plan.alone());
        Measured run = grade("alone", submissions, exercises, 1, ONE_CORE);
        table.bound(
                "one submission of 20 exercises after %d others: wall time on one core"
                        .formatted(plan.warmups()),
                "≤ 0.8 s",
                "%.2f s".formatted(run.median(plan.warmups())),
                run.median(plan.warmups()) <= 0.8);
    }

    /** The same submissions with all exercises that there are. */
    private void whole() throws IOException, InterruptedException {
        out.println("The same, all exercises ...");
        List<Exercise> all = Register.get().exercises();
        Measured run = grade("whole", folder.resolve("alone"), all, 1, ONE_CORE);
        double each = run.median(plan.warmups());
        table.bound(
                "one submission of all %d exercises, alike".formatted(all.size()),
                "≤ 1.5 s",
                "%.2f s".formatted(each),
                each <= 1.5);
    }

    private double many() throws IOException, InterruptedException {
        out.printf("%d submissions, two workers ...%n", plan.many());
        Path submissions = folder.resolve("many");
        GeneratedClass.write(submissions, plan.many());
        Measured run = grade("many", submissions, exercises, 2, List.of());
        double each = run.each(plan.warmups());
        // Start and reports as they were, and the time of the submissions that there are not.
        double all = run.seconds() + (300 - plan.many()) * each;
        table.bound(
                "300 such submissions, 2 workers: all, with start and reports"
                        + (plan.many() == 300 ? "" : " (reckoned from " + plan.many() + ")"),
                "≤ 180 s",
                "%.1f s".formatted(all),
                all <= 180);
        table.bound(
                "memory of the grader meanwhile, highest",
                "≤ 600 MB",
                run.peak() + " MB",
                run.peak() <= 600);
        table.bound(
                "… in the first, second and last third of the time",
                "flat",
                "%d, %d, %d MB"
                        .formatted(run.peakOfThird(0), run.peakOfThird(1), run.peakOfThird(2)),
                run.peakOfThird(2) <= 1.15 * run.peakOfThird(1));
        table.fact(
                "… with all boxes, what they share counted for each", run.peakWithBoxes() + " MB");
        table.fact(
                "10,000 learners × 60 exercises, at this speed",
                "%.1f core-hours".formatted(each * 2 * 3 * 10_000 / 3600));
        return each;
    }

    private void maven(double each) throws IOException, InterruptedException {
        out.printf("mvn test on %d of them ...%n", plan.maven());
        double seconds = 0;
        for (int k = 0; k <= plan.maven(); k++) { // the first fetches what is missing
            Path project = folder.resolve("maven-" + k);
            Path jar = HOME.resolve(".workbook/attention-workbook.jar");
            Path submission = folder.resolve("many/learner-%03d".formatted(k + 1));
            MavenProjects.write(project, submission, exercises, jar);
            double one = Command.run(null, project, List.of("mvn", "-q", "-B", "test")).seconds();
            seconds += k == 0 ? 0 : one;
        }
        double maven = seconds / plan.maven();
        table.bound(
                "`mvn test` once per submission takes %.1f s, grading with 2 workers %.2f s: ratio"
                        .formatted(maven, each),
                "≥ 10",
                "%.1f".formatted(maven / each),
                maven / each >= 10);
    }

    /** The same eight submissions twice; the second time one of them never ends. */
    private void endless() throws IOException, InterruptedException {
        out.println("A submission that loops for ever ...");
        Path submissions = folder.resolve("endless");
        GeneratedClass.write(submissions, 8);
        grade("without", submissions, exercises, 2, List.of());
        GeneratedClass.endless(submissions.resolve(HOSTILE));
        grade("with", submissions, exercises, 2, List.of());
        JournalTimes without = JournalTimes.read(journal("without"));
        JournalTimes with = JournalTimes.read(journal("with"));
        double hostile = with.seconds().getOrDefault(HOSTILE, Double.NaN);
        Set<String> ends = with.statuses().getOrDefault(HOSTILE, Set.of());
        table.bound(
                "a submission that loops for ever in all 20: until its last verdict",
                "≤ 20 s",
                "%.1f s".formatted(hostile),
                hostile <= 20);
        table.bound(
                "… its verdicts",
                "TIMEOUT",
                String.join(", ", ends),
                ends.equals(Set.of("TIMEOUT")));
        Set<String> neighbours = new TreeSet<>(with.seconds().keySet());
        neighbours.removeAll(Set.of(HOSTILE, "learner-001", "learner-002")); // those warm up
        double before = without.median(neighbours);
        double after = with.median(neighbours);
        table.bound(
                "… its neighbours' time, without it and beside it",
                "the same",
                "%.2f s, %.2f s".formatted(before, after),
                after <= 1.2 * before);
    }

    /** One journal of a big class, cut into eight shards, made of the lines of a small one. */
    private void merge() throws IOException, InterruptedException {
        out.printf("Merging %d learners ...%n", plan.merged());
        List<Path> shards = BigClass.write(folder, journal("many"), plan.merged());
        List<String> words = new ArrayList<>();
        words.addAll(List.of(HOME.resolve("workbook").toString(), "merge"));
        shards.forEach(it -> words.add(it.toString()));
        words.addAll(List.of("--out", folder.resolve("merged").toString()));
        Measured run = Command.run(null, folder, words);
        table.fact(
                "merging the journals of %d learners in 8 shards, and all reports"
                        .formatted(plan.merged()),
                "%.1f s, %d MB".formatted(run.seconds(), run.peak()));
        long bytes = 0;
        for (Path shard : shards) {
            bytes += Files.size(BigClass.journal(shard, shards.indexOf(shard) + 1));
        }
        table.fact("… size of their journals", "%.1f MB".formatted(bytes / 1e6));
    }

    private Path journal(String name) {
        return folder.resolve(name + "-results/journal/journal-1-of-1.jsonl");
    }

    private Measured grade(
            String name, Path submissions, List<Exercise> graded, int workers, List<String> before)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(before);
        words.addAll(List.of(HOME.resolve("workbook").toString(), "grade"));
        words.addAll(List.of(submissions.toString(), "--out", folder + "/" + name + "-results"));
        words.addAll(List.of("--workers", Integer.toString(workers), "--seed", "4711"));
        words.add("--exercises");
        words.add(graded.stream().map(Exercise::name).collect(Collectors.joining(",")));
        return Command.run(journal(name), folder, words);
    }
}
