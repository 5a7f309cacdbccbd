package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.TemporaryWorkbook.Result;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The autograder's zip, laid out and called as Gradescope does, but below another folder. */
@Tag("teacher")
@Tag("answers")
class AutograderIT {
    private static final Set<String> VISIBILITY =
            Set.of("hidden", "after_due_date", "after_published", "visible");
    private static final Set<String> KNOWN =
            Set.of(
                    "score",
                    "execution_time",
                    "output",
                    "output_format",
                    "visibility",
                    "stdout_visibility",
                    "tests",
                    "leaderboard",
                    "extra_data");
    private static final Set<String> KNOWN_OF_A_TEST =
            Set.of(
                    "score",
                    "max_score",
                    "status",
                    "name",
                    "name_format",
                    "number",
                    "output",
                    "output_format",
                    "tags",
                    "visibility",
                    "extra_data");

    private final TemporaryWorkbook workbook;
    private final Path platform;

    AutograderIT(@TempDir Path folder) throws IOException {
        workbook = new TemporaryWorkbook(folder.resolve("workbook"));
        platform = folder.resolve("autograder");
    }

    @BeforeEach
    void unpack() throws Exception {
        Result made =
                workbook.workbook(
                        "grade",
                        "--autograder",
                        "gradescope",
                        "--out",
                        "../autograder.zip",
                        "--exercises",
                        "01,Softmax",
                        "--seed",
                        "7");
        assertEquals(0, made.code(), made.all());
        Path source = Files.createDirectories(platform.resolve("source"));
        Path file = workbook.root().resolve("../autograder.zip");
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (var all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                boolean script = !entry.getName().endsWith(".jar");
                assertEquals(script ? 0755 : 0644, entry.getUnixMode() & 0777, entry.getName());
                Files.copy(zip.getInputStream(entry), source.resolve(entry.getName()));
            }
        }
        for (String script : List.of("setup.sh", "run_autograder")) {
            String text = Files.readString(source.resolve(script));
            assertTrue(text.startsWith("#!/usr/bin/env bash\n"), text);
            assertFalse(text.contains("\r"), "Unix line ends");
            Result syntax = workbook.run(List.of("bash", "-n", source.resolve(script).toString()));
            assertEquals(0, syntax.code(), syntax.all());
        }
        Files.createDirectories(platform.resolve("submission"));
        Files.createDirectories(platform.resolve("results"));
        Files.writeString(
                platform.resolve("submission_metadata.json"), "{\"id\": 1, \"users\": []}");
    }

    private void handIn(String learner, String... files) throws IOException {
        Path sample = Path.of("docs/sample-class/submissions", learner);
        for (String file : files) {
            Path name = Path.of(file).getFileName();
            Files.copy(sample.resolve(file), platform.resolve("submission").resolve(name));
        }
    }

    private Result run() throws Exception {
        workbook.with("AUTOGRADER_ROOT", platform.toString());
        String bin = Path.of(System.getProperty("java.home"), "bin").toString();
        workbook.with("PATH", bin + ":" + System.getenv("PATH"));
        return workbook.run(List.of("bash", platform + "/source/run_autograder"));
    }

    private JsonObject results() throws IOException {
        Path file = platform.resolve("results/results.json");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return JsonParser.parseString(text).getAsJsonObject();
    }

    @Test
    void right_answers_get_full_marks_in_a_file_as_the_platform_describes_it() throws Exception {
        handIn("learner-01", "exercises/01-three-steps/MyWeightedSum.java");
        handIn("learner-01", "exercises/01-three-steps/MyThreeSteps.java");
        handIn("learner-01", "exercises/02-softmax/MySoftmax.java");
        Result ran = run();
        assertEquals(0, ran.code(), ran.all());
        JsonObject results = results();
        assertTrue(KNOWN.containsAll(results.keySet()), results.keySet().toString());
        assertEquals(27, results.get("score").getAsDouble(), 0);
        assertTrue(VISIBILITY.contains(results.get("visibility").getAsString()));
        assertTrue(VISIBILITY.contains(results.get("stdout_visibility").getAsString()));
        Map<String, Double> sums = new HashMap<>();
        for (JsonElement one : results.getAsJsonArray("tests")) {
            JsonObject test = one.getAsJsonObject();
            assertTrue(KNOWN_OF_A_TEST.containsAll(test.keySet()), test.keySet().toString());
            assertEquals("passed", test.get("status").getAsString(), test.toString());
            assertEquals("text", test.get("output_format").getAsString());
            assertTrue(test.get("number").getAsString().matches("\\d+\\.\\d+"));
            assertEquals(test.get("max_score").getAsDouble(), test.get("score").getAsDouble(), 0);
            sums.merge(
                    test.get("visibility").getAsString(),
                    test.get("score").getAsDouble(),
                    Double::sum);
        }
        // Learners see what they could have run at home; the parts held back wait for the grades.
        assertEquals(Map.of("visible", 23.0, "after_published", 4.0), sums);
    }

    @Test
    void what_hostile_code_prints_brings_nothing() throws Exception {
        handIn("learner-10", "MyWeightedSum.java", "MyThreeSteps.java", "MySoftmax.java");
        Result ran = run();
        assertEquals(0, ran.code(), ran.all());
        assertEquals(0, results().get("score").getAsDouble(), 0);
        for (JsonElement test : results().getAsJsonArray("tests")) {
            assertEquals("failed", test.getAsJsonObject().get("status").getAsString());
        }
    }

    @Test
    void a_grader_that_cannot_work_leaves_no_marks() throws Exception {
        handIn("learner-01", "exercises/02-softmax/MySoftmax.java");
        Files.delete(platform.resolve("source/attention-workbook-api.jar"));
        Result ran = run();
        assertEquals(1, ran.code(), ran.all());
        assertFalse(Files.exists(platform.resolve("results/results.json")));
        assertTrue(ran.out().contains("no marks"), ran.all());
    }
}
