package attention.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.box.Outcome;
import attention.check.boxes.BoxPool;
import attention.check.boxes.Boxes;
import attention.check.boxes.Sandbox;
import attention.check.boxes.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static Set<String> broken(List<Proof> proofs) {
        return proofs.stream()
                .filter(it -> !it.holds())
                .map(Proof::what)
                .collect(Collectors.toSet());
    }

    @Test
    void the_probe_gets_out_of_a_box_without_walls() {
        List<Proof> proofs = new Probe(Sandbox.NONE, proof -> {}).run();
        Set<String> broken = broken(proofs);

        for (Proof proof : proofs) { // fails where one has no words
            assertTrue(proof.line().contains(proof.found()), proof.line());
        }
        assertTrue(
                broken.containsAll(
                        Set.of("network of this machine", "writing files", "reading files")),
                broken::toString);
        assertTrue(broken.contains("memory beside the heap"), broken::toString);
        assertFalse(broken.contains("heap"), broken::toString);
        assertFalse(broken.contains("time"), broken::toString);
    }

    @Test
    void a_box_that_does_not_start_proves_nothing() {
        List<Proof> proofs = new Probe(program -> List.of("false"), proof -> {}).run();

        assertEquals(Set.of("a box starts"), broken(proofs));
    }

    @Test
    void the_level_is_what_was_proved() {
        Walls walls = Walls.strongest(proof -> {});

        boolean all = walls.proofs().stream().allMatch(Proof::holds);
        assertEquals(all, walls.level() == Level.FULL, walls::text);
        // Where bubblewrap is installed and allowed to work, it has to be enough.
        boolean works =
                WallPrograms.output(
                                List.of(
                                        "bwrap",
                                        "--unshare-all",
                                        "--ro-bind",
                                        "/",
                                        "/",
                                        "echo",
                                        "in"))
                        .startsWith("in");
        assertEquals(works, walls.level() == Level.FULL, walls::text);
    }

    @Test
    void a_control_group_limits_a_box_as_a_whole() {
        Optional<Sandbox> grouped = Grouped.find(Sandbox.NONE);
        assertEquals(Cgroups.find().isPresent(), grouped.isPresent());
        Sandbox sandbox = grouped.orElse(Sandbox.NONE);
        try (BoxPool pool = new BoxPool(sandbox);
                Boxes boxes = pool.get()) {
            Trial trial = new Trial(boxes, "Intruder", Probe.source());
            Trial.Reply memory = trial.ask("memory", Duration.ofSeconds(10));
            Trial.Reply threads = trial.ask("threads", Duration.ofSeconds(10));

            // Without walls both get through, so it is the group that keeps them in.
            boolean kept =
                    memory.outcome() == Outcome.MEMORY && threads.answer().startsWith("stopped");
            assertEquals(grouped.isPresent(), kept, memory + " " + threads);
        }
    }

    @Test
    void walls_are_enough_for_every_weaker_level() {
        assertTrue(Level.FULL.atLeast(Level.LIMITED));
        assertTrue(Level.LIMITED.atLeast(Level.LIMITED));
        assertFalse(Level.PLAIN.atLeast(Level.LIMITED));
    }
}
