package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job files tell {@code workbook grade} the right shard, and fit together. */
class ClusterFilesTest {
    private static final Path CLUSTER = Path.of("src/cluster").toAbsolutePath();
    private static final Path KUBERNETES = CLUSTER.resolve("kubernetes");

    /** What a job file would call, with a workbook that only says how it was called. */
    private static String called(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path workbook = folder.resolve("workbook");
        Files.writeString(workbook, "#!/bin/sh\necho \"$@\"\n");
        assertTrue(workbook.toFile().setExecutable(true));
        File out = folder.resolve("out").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out);
        builder.environment().put("WORKBOOK", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return Files.readString(out.toPath()).strip();
    }

    private static String ofIndex(Path folder, String index)
            throws IOException, InterruptedException {
        Map<String, String> environment =
                Map.of(
                        "JOB_COMPLETION_INDEX",
                        index,
                        "SHARDS",
                        "8",
                        "SEED",
                        "7",
                        "SUBMISSIONS",
                        "in",
                        "RESULTS",
                        "out");
        return called(
                folder, environment, KUBERNETES.resolve("grade-shard").toString(), "--suite", "x");
    }

    @Test
    void the_first_index_of_kubernetes_grades_shard_1_and_the_last_the_last(@TempDir Path folder)
            throws Exception {
        assertEquals(
                "grade in --out out/shards/1 --shard 1/8 --seed 7 --suite x", ofIndex(folder, "0"));
        assertEquals(
                "grade in --out out/shards/8 --shard 8/8 --seed 7 --suite x", ofIndex(folder, "7"));
    }

    @Test
    void a_shard_that_slurm_starts_alone_is_still_one_of_all(@TempDir Path folder)
            throws Exception {
        Map<String, String> alone =
                Map.of(
                        "SLURM_ARRAY_TASK_ID", "3",
                        "SLURM_ARRAY_TASK_COUNT", "1",
                        "SLURM_CPUS_PER_TASK", "2");
        String home = folder.toString();
        String job = CLUSTER.resolve("slurm/grade.sbatch").toString();

        assertEquals(
                "grade in --out out/shards/3 --shard 3/8 --workers 2 --seed 7",
                called(folder, alone, job, home, "in", "out", "8", "--seed", "7"));
    }

    @Test
    void the_numbers_of_shards_in_the_kubernetes_job_are_equal() throws IOException {
        String job = Files.readString(KUBERNETES.resolve("grade.yaml"));
        List<String> numbers =
                List.of(
                        found(job, "completions: (\\d+)").group(1),
                        found(job, "parallelism: (\\d+)").group(1),
                        found(job, "name: SHARDS\\s+value: \"(\\d+)\"").group(1));
        assertEquals(List.of("8", "8", "8"), numbers);
    }

    @Test
    void all_that_the_image_copies_is_there_or_is_built() throws IOException {
        String file = Files.readString(KUBERNETES.resolve("Dockerfile"));
        List<String> built = List.of("attention-workbook.jar", "attention-workbook-api.jar");
        for (MatchResult copy :
                Pattern.compile("(?m)^COPY (--from=build )?(.+) \\S+$")
                        .matcher(file)
                        .results()
                        .toList()) {
            for (String source : copy.group(2).split(" ", -1)) {
                Path name = Path.of(source).getFileName();
                assertTrue(
                        copy.group(1) == null
                                ? Files.exists(Path.of(source))
                                : built.contains(name + "") && source.startsWith("/build/target/"),
                        source);
            }
        }
    }

    @Test
    void the_jobs_call_what_the_image_holds() throws IOException {
        String file = Files.readString(KUBERNETES.resolve("Dockerfile"));
        String copied = found(file, "(?m)^WORKDIR /workbook\\nCOPY (.+) \\./$").group(1);
        List<String> names =
                Arrays.stream(copied.split(" ", -1))
                        .map(it -> Path.of(it).getFileName() + "")
                        .toList();
        for (String job : List.of("grade.yaml", "merge.yaml")) {
            String text = Files.readString(KUBERNETES.resolve(job));
            String command = found(text, "command: \\[\"/workbook/([^\"]+)\"]").group(1);
            assertTrue(names.contains(command), command);
            assertTrue(Files.isExecutable(KUBERNETES.resolve(command)), command);
        }
    }

    private static MatchResult found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " is not in\n" + text));
    }
}
