package attention.grade.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.grade.Graded;
import attention.grade.journal.SubmissionLine;
import attention.grade.sandbox.Level;
import attention.grade.sandbox.Walls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/**
 * Attacks behind walls, as tests: what must become of them, of the innocent, and of the machine.
 */
final class AttackTrials {
    private final List<Attack> attacks;
    private final Path place;

    /**
     * Trials of these attacks.
     *
     * @param place an empty folder
     */
    AttackTrials(List<Attack> attacks, Path place) {
        this.attacks = attacks;
        this.place = place;
    }

    /** Runs all that these walls are meant to keep in, and tells the table. */
    DynamicContainer behind(Walls walls, AttackTable table)
            throws IOException, InterruptedException {
        Level level = walls.level();
        Path folder = Files.createDirectory(place.resolve(level.name()));
        List<Attack> here = attacks.stream().filter(it -> it.runsAt(level)).toList();
        AttackRun run = new AttackRun(here, walls, folder);
        table.add(level, run);
        List<DynamicNode> tests = new ArrayList<>();
        for (Attack attack : here) {
            tests.add(dynamicTest(attack.name(), () -> asExpected(attack, run)));
        }
        tests.add(dynamicTest("the innocent get full marks", () -> innocentsPass(run)));
        tests.add(dynamicTest("nothing is left behind", this::nothingLeft));
        return dynamicContainer(level.name(), tests);
    }

    private static void asExpected(Attack attack, AttackRun run) {
        for (Map.Entry<String, List<String>> one : attack.statuses().entrySet()) {
            Graded got = run.result(attack, one.getKey());
            assertTrue(one.getValue().contains(got.status().name()), got::toString);
            assertTrue(got.text().contains(attack.says()), got::toString);
            assertTrue(got.notes().toString().contains(attack.note()), got::toString);
            boolean right = one.getValue().equals(List.of("PASS"));
            assertEquals(right ? got.outOf() : 0, right ? got.points() : 0, got::toString);
            assertTrue(got.text().chars().noneMatch(it -> it == '\u001b' || it == 0));
        }
        if (!attack.after().isEmpty()) {
            Graded after = run.result(attack, "DotProduct");
            assertTrue(attack.after().contains(after.status().name()), after::toString);
        }
    }

    private static void innocentsPass(AttackRun run) {
        assertTrue(run.innocents().size() >= 5, "too few: " + run.innocents().size());
        for (SubmissionLine innocent : run.innocents()) {
            for (Graded result : innocent.results()) {
                assertEquals(result.outOf(), result.points(), result::toString);
                assertFalse(result.flaky(), result::toString);
            }
        }
    }

    private void nothingLeft() throws IOException {
        assertTrue(
                ProcessHandle.allProcesses()
                        .noneMatch(
                                it -> it.info().commandLine().orElse("").contains("sleep 98765")),
                "a child of an attacker still runs");
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> evil = files.filter(it -> it.endsWith("evil")).toList();
            assertEquals(List.of(), evil, "an archive wrote outside");
        }
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            List<Path> filled =
                    files.filter(it -> it.getFileName().toString().startsWith("attack-fill"))
                            .toList();
            assertEquals(List.of(), filled, "a file of an attacker is still there");
        }
    }
}
