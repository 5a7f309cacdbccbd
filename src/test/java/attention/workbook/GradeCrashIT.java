package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, or whose disk is full, goes on as if nothing had happened. */
@Tag("answers")
class GradeCrashIT {
    private static final List<String> ANSWERS =
            List.of("01-three-steps/MyWeightedSum.java", "02-softmax/MySoftmax.java");
    private static final int KILLED = 137;

    /** Where the moments of the kills come from: the same in each run of this test. */
    private final Random random = new Random(20);

    private Path folder;
    private Path temporary;
    private TemporaryWorkbook workbook;

    @BeforeEach
    void copyOfTheWorkbook(@TempDir Path given) throws IOException {
        folder = given;
        temporary = Files.createDirectories(given.resolve("temporary"));
        workbook = new TemporaryWorkbook(given.resolve("workbook"));
    }

    @Test
    void a_run_that_is_killed_five_times_ends_with_the_same_results() throws Exception {
        killed(10, 5, "plain");
    }

    @Tag("crash")
    @Test
    void a_run_of_fifty_submissions_that_is_killed_twenty_times_too() throws Exception {
        killed(50, 20, "full");
    }

    private void killed(int submissions, int kills, String level) throws Exception {
        hand(submissions);
        Path undisturbed = folder.resolve("undisturbed");
        assertEquals(0, workbook.run(command(undisturbed, level)).code());
        Path results = folder.resolve("results");
        String before = "";
        for (int hits = 0, runs = 0; hits < kills; runs++) {
            assertTrue(runs < 2 * kills, "the kills come too late: " + hits + " of " + runs);
            int lines = 1 + (int) ((hits + random.nextDouble()) * submissions / kills);
            hits += killedAt(results, level, lines) ? 1 : 0;
            String after = journal(results);
            assertTrue(after.startsWith(before), "lost:\n" + before + "\nleft:\n" + after);
            before = after.substring(0, after.lastIndexOf('\n') + 1);
        }
        var last = workbook.run(command(results, level));
        assertEquals(0, last.code(), last.all());
        assertEquals(pages(undisturbed), pages(results));
        assertEquals(submissions + 1, journal(results).lines().count(), "nobody judged twice");
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList(), "files of runs that were killed");
        }
    }

    /** Kills a run soon after its journal has so many lines; says whether it was still running. */
    private boolean killedAt(Path results, String level, int lines) throws Exception {
        boolean ahead = journal(results).lines().count() >= lines;
        Process run =
                workbook.builder(command(results, level))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();
        while (run.isAlive() && journal(results).lines().count() < lines) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(ahead ? 1_500 : 60));
        List<ProcessHandle> boxes = run.descendants().toList();
        run.destroyForcibly();
        int code = run.waitFor();
        assertTrue(code == KILLED || code == 0, Files.readString(folder.resolve("output")));
        for (ProcessHandle box : boxes) {
            box.onExit().get(120, TimeUnit.SECONDS); // else learner code would run on alone
        }
        return code == KILLED;
    }

    @Test
    void a_full_disk_is_told_and_nothing_is_lost() throws Exception {
        hand(6);
        Path undisturbed = folder.resolve("undisturbed");
        assertEquals(0, workbook.run(command(undisturbed, "plain")).code());
        Path results = folder.resolve("results");
        List<String> small = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
        small.addAll(command(results, "plain"));
        var full = workbook.run(small); // no file may have more than 4 KB
        assertEquals(2, full.code(), full.all());
        assertTrue(full.err().contains("The disk is full"), full.all());
        assertFalse(full.err().contains("Exception"), full.all());
        String kept = journal(results);
        assertTrue(kept.endsWith("\n"), "no half line: " + kept);
        assertTrue(kept.lines().count() > 1, kept);
        assertEquals(0, workbook.run(command(results, "plain")).code());
        assertTrue(journal(results).startsWith(kept));
        assertEquals(pages(undisturbed), pages(results));
        assertEquals(7, journal(results).lines().count(), "nobody judged twice");
    }

    /** A class in which every third answer is wrong. */
    private void hand(int submissions) throws IOException {
        for (int k = 1; k <= submissions; k++) {
            Path learner = folder.resolve("submissions").resolve("s" + k);
            for (String file : ANSWERS) {
                String code = Files.readString(workbook.root().resolve("solutions").resolve(file));
                Path place = learner.resolve(Path.of(file).getFileName());
                Files.createDirectories(learner);
                Files.writeString(place, k % 3 == 0 ? code.replace("+=", "-=") : code);
            }
        }
    }

    private List<String> command(Path results, String level) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.add("-Dworkbook.home=" + workbook.root());
        if (level.equals("plain")) { // others are no user that may look into the folder of a test
            command.add("-Djava.io.tmpdir=" + temporary);
        }
        command.add("-jar");
        command.add(workbook.state().resolve("attention-workbook.jar").toString());
        command.addAll(List.of("grade", folder.resolve("submissions").toString()));
        command.addAll(List.of("--out", results.toString(), "--seed", "5"));
        command.addAll(List.of("--exercises", "WeightedSum,Softmax", "--level", level));
        return command;
    }

    private static String journal(Path results) throws IOException {
        Path file = results.resolve("journal/journal-1-of-1.jsonl");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** What stands in the folder but does not depend on time: all but the journal and its times. */
    private static Map<String, String> pages(Path results) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(results)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = results.relativize(file).toString();
                boolean timed = name.startsWith("journal") || name.equals("class.html");
                pages.put(name, timed ? "" : Files.readString(file));
            }
        }
        return pages;
    }
}
