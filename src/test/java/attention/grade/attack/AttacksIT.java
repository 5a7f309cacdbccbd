package attention.grade.attack;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import attention.grade.sandbox.Level;
import attention.grade.sandbox.Walls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every attack, by the real grader, at each level that this machine has, with innocent learners
 * graded at the same time. {@code -Dattention.golden=write} writes the table of the documentation.
 */
@Tag("attacks")
@Tag("answers")
class AttacksIT {
    @TestFactory
    Stream<DynamicContainer> each_level_keeps_what_it_promises(@TempDir Path place)
            throws IOException, InterruptedException {
        List<DynamicContainer> levels = new ArrayList<>();
        List<Attack> attacks = Attack.all();
        AttackTable table = new AttackTable(attacks);
        AttackTrials trials = new AttackTrials(attacks, place);
        for (Level level : Level.values()) {
            Walls walls = Walls.upTo(level, proof -> {});
            // A weaker level than asked for is one that this machine has not got.
            if (walls.level() == level) {
                levels.add(trials.behind(walls, table));
            }
        }
        levels.add(dynamicContainer("docs", List.of(dynamicTest("table", table::compare))));
        return levels.stream();
    }
}
