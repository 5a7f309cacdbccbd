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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every attack, by the real grader, behind all walls that this machine has, with innocent learners
 * graded at the same time. {@code -Dattention.golden=write} writes the table of the documentation.
 */
@Tag("attacks")
@Tag("answers")
class AttacksIT {
    private static final int ROWS = 68;

    @Test
    void every_row_of_the_catalogue_has_an_attack() throws IOException {
        List<Integer> rows = Attack.all().stream().map(Attack::row).distinct().toList();

        assertEquals(IntStream.rangeClosed(1, ROWS).boxed().toList(), rows);
    }

    @TestFactory
    Stream<DynamicContainer> each_level_keeps_what_it_promises(@TempDir Path place)
            throws IOException, InterruptedException {
        List<DynamicContainer> levels = new ArrayList<>();
        AttackTable table = new AttackTable(Attack.all());
        for (Level level : Level.values()) {
            Walls walls = Walls.upTo(level, proof -> {});
            // A weaker level than asked for is one that this machine has not got.
            if (walls.level() == level) {
                Path folder = Files.createDirectory(place.resolve(level.name()));
                List<Attack> attacks = at(level);
                AttackRun run = new AttackRun(attacks, walls, folder);
                table.add(level, run);
                levels.add(dynamicContainer(level.name(), tests(attacks, run, place)));
            }
        }
        assertFalse(levels.isEmpty(), "no level at all");
        levels.add(dynamicContainer("documentation", List.of(dynamicTest("table", table::compare))));
        return levels.stream();
    }

    private static List<Attack> at(Level level) throws IOException {
        return Attack.all().stream().filter(it -> it.runsAt(level)).toList();
    }

    private static List<DynamicNode> tests(List<Attack> attacks, AttackRun run, Path place) {
        List<DynamicNode> tests = new ArrayList<>();
        for (Attack attack : attacks) {
            tests.add(dynamicTest(attack.name(), () -> asExpected(attack, run)));
        }
        tests.add(dynamicTest("the innocent get full marks", () -> innocentsPass(run)));
        tests.add(dynamicTest("nothing is left behind", () -> nothingLeft(place)));
        return tests;
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
            assertEquals(attack.after(), after.status().name(), after::toString);
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

    private static void nothingLeft(Path place) throws IOException {
        assertTrue(
                ProcessHandle.allProcesses()
                        .noneMatch(it -> it.info().commandLine().orElse("").contains("sleep 98765")),
                "a child of an attacker still runs");
        try (Stream<Path> files = Files.walk(place)) {
            List<Path> evil = files.filter(it -> it.endsWith("evil")).toList();
            assertEquals(List.of(), evil);
        }
        assertFalse(Files.exists(Path.of("/tmp/evil")), "an archive wrote outside");
    }
}
