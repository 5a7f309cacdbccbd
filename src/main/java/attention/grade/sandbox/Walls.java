package attention.grade.sandbox;

import attention.check.boxes.BoxArchive;
import attention.check.boxes.Sandbox;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Walls around learner code, with the proof of how strong they are.
 *
 * @param level what was proved
 * @param sandbox how boxes get these walls: {@code new BoxPool(walls.sandbox())}
 * @param proofs what was tried, and how it ended
 */
public record Walls(Level level, Sandbox sandbox, List<Proof> proofs) {
    private static final Words WORDS = Words.of("grade");

    /**
     * Finds the strongest walls of this machine and proves them; takes some seconds.
     *
     * @param seen is told each proof at once
     */
    public static Walls strongest(Consumer<Proof> seen) {
        return upTo(Level.FULL, seen);
    }

    /** The strongest walls that are no stronger than a level: to find out what others have. */
    public static Walls upTo(Level level, Consumer<Proof> seen) {
        BoxArchive.makeIfMissing();
        Walls best = null;
        for (Sandbox candidate : candidates(level)) {
            Walls walls = proved(candidate, seen);
            if (walls.level() == level) {
                return walls;
            }
            if (best == null || !best.level().atLeast(walls.level())) {
                best = walls;
            }
        }
        return best == null ? new Walls(Level.PLAIN, Sandbox.NONE, List.of()) : best;
    }

    private static List<Sandbox> candidates(Level level) {
        List<Sandbox> candidates = new ArrayList<>();
        List<Boolean> users = WallPrograms.isRoot() ? List.of(true, false) : List.of(false);
        Stream<Optional<Sandbox>> walls =
                level == Level.FULL ? users.stream().map(Bubblewrap::find) : Stream.empty();
        Stream<Optional<Sandbox>> limits =
                level == Level.PLAIN ? Stream.empty() : users.stream().map(SystemLimits::find);
        for (Sandbox single : Stream.concat(walls, limits).flatMap(Optional::stream).toList()) {
            Grouped.find(single).ifPresent(candidates::add);
            candidates.add(single);
        }
        return candidates;
    }

    private static Walls proved(Sandbox sandbox, Consumer<Proof> seen) {
        List<Proof> proofs = new Probe(sandbox, seen).run();
        return new Walls(level(proofs), sandbox, proofs);
    }

    private static Level level(List<Proof> proofs) {
        boolean limits = proofs.stream().filter(it -> !it.wall()).allMatch(Proof::holds);
        boolean walls = proofs.stream().filter(Proof::wall).allMatch(Proof::holds);
        boolean any = proofs.stream().anyMatch(Proof::wall);
        return limits && walls && any ? Level.FULL : limits && any ? Level.LIMITED : Level.PLAIN;
    }

    /** What was proved, for a report. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(WORDS.text("walls/level", "level", level, "words", level.words()));
        proofs.forEach(it -> lines.add("  " + it.line()));
        if (level != Level.PLAIN) {
            lines.add(
                    sandbox instanceof Grouped
                            ? WORDS.text("walls/of a box")
                            : WORDS.text("walls/of a process"));
        }
        if (level != Level.FULL) {
            Advice.forFull()
                    .ifPresent(
                            lack -> lines.add(WORDS.text("walls/for full", "lack", lack.line())));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
