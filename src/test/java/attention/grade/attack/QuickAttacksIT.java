package attention.grade.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attention.grade.sandbox.Walls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The attacks that do not last, behind the strongest walls; {@link AttacksIT} has them all. */
@Tag("answers")
class QuickAttacksIT {
    private static final int ROWS = 78;

    @Test
    void every_row_of_the_catalogue_has_an_attack() throws IOException {
        List<Integer> rows = Attack.all().stream().map(Attack::row).distinct().toList();

        assertEquals(IntStream.rangeClosed(1, ROWS).boxed().toList(), rows);
    }

    @Test
    void the_documentation_lists_every_attack() throws IOException {
        new AttackTable(Attack.all()).compare();
    }

    @TestFactory
    Stream<DynamicContainer> the_strongest_walls_keep_them_in(@TempDir Path place)
            throws IOException, InterruptedException {
        List<Attack> quick = Attack.all().stream().filter(it -> !it.slow()).toList();
        Walls walls = Walls.strongest(proof -> {});
        AttackTable unused = new AttackTable(quick);
        return Stream.of(new AttackTrials(quick, place).behind(walls, unused));
    }
}
