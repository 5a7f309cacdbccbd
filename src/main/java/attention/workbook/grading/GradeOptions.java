package attention.workbook.grading;

import attention.check.Exercise;
import attention.check.boxes.BoxPool;
import attention.check.source.Nearest;
import attention.grade.Ids;
import attention.grade.Suite;
import attention.grade.intake.Intake;
import attention.grade.journal.JournalState;
import attention.grade.journal.RunLine;
import attention.grade.journal.Shard;
import attention.grade.run.Choice;
import attention.grade.run.Crew;
import attention.grade.run.GradingLimits;
import attention.grade.run.GradingRules;
import attention.grade.run.Portion;
import attention.grade.sandbox.Level;
import attention.grade.sandbox.Walls;
import attention.words.Words;
import attention.workbook.home.Exit;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code workbook grade}, put together to what grading needs. */
final class GradeOptions {
    private static final Words WORDS = Words.of("workbook");

    /** Too many for a learner to try them all against a case that a page of feedback shows. */
    private static final long MOST_SEEDS = 1_000_000_000_000L;

    @Mixin private ClassOptions about = new ClassOptions();

    @Option(names = "--learners", split = ",", paramLabel = "ID")
    private List<String> learners = new ArrayList<>();

    @Option(names = "--only", paramLabel = "WHICH")
    private @Nullable String only;

    @Option(names = "--workers", paramLabel = "N")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--suite", paramLabel = "SUITE")
    private String suite = "full";

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Option(names = "--limits", paramLabel = "LIMITS")
    private String limits = "";

    @Option(names = "--shard", paramLabel = "I/N")
    private String shard = "1/1";

    @Option(names = "--level", paramLabel = "LEVEL")
    private String level = "full";

    /** The list that is given now. */
    @Nullable Path roster() {
        return about.roster();
    }

    Shard shard() {
        try {
            return Shard.of(shard);
        } catch (IllegalArgumentException e) {
            throw Exit.wrongUse(e.getMessage() + "");
        }
    }

    Portion portion(Intake intake) {
        return Portion.of(shard(), intake.parcels());
    }

    /** Tells slips before anything is begun. */
    void look() {
        Shard unusedShard = shard();
        Level unusedLevel = level();
        Choice.Only unusedOnly = only();
        if (workers < 1) {
            throw Exit.wrongUse(WORDS.text("wrong use/workers"));
        }
    }

    Choice choice(Intake intake) {
        List<String> ids = ClassOptions.ids(intake);
        Set<String> chosen = new LinkedHashSet<>();
        for (String learner : learners) {
            chosen.add(
                    Ids.find(learner, ids)
                            .orElseThrow(
                                    () ->
                                            Exit.wrongUse(
                                                    Nearest.to(learner, ids)
                                                            .map(it -> unknown(learner, it))
                                                            .orElseGet(() -> unknown(learner)))));
        }
        return new Choice(about.exercises(), Set.copyOf(chosen), only());
    }

    private static String unknown(String learner) {
        return WORDS.text("wrong use/no such learner", "learner", learner);
    }

    private static String unknown(String learner, String meant) {
        return WORDS.text("wrong use/another learner", "learner", learner, "meant", meant);
    }

    /** The chosen exercises, as {@code --exercises} takes them. */
    String exerciseNames() {
        return about.exercises().stream().map(Exercise::name).collect(Collectors.joining(","));
    }

    private Choice.Only only() {
        String word = only;
        if (word == null) {
            return Choice.Only.USUAL;
        }
        return Choice.Only.of(word)
                .orElseThrow(() -> Exit.wrongUse(WORDS.text("wrong use/only", "word", word)));
    }

    GradingRules rules(JournalState before) {
        Suite chosen =
                Suite.of(suite)
                        .orElseThrow(
                                () -> Exit.wrongUse(WORDS.text("wrong use/suite", "word", suite)));
        try {
            return GradingRules.of(chosen, seed(chosen, before), GradingLimits.of(limits));
        } catch (IllegalArgumentException e) {
            throw Exit.wrongUse(e.getMessage() + "");
        }
    }

    private long seed(Suite chosen, JournalState before) {
        if (seed != null) {
            return seed;
        }
        if (chosen == Suite.PUBLIC) {
            return attention.check.Settings.USUAL.seed();
        }
        Optional<Long> kept =
                before.newestRun()
                        .map(RunLine::about)
                        .filter(it -> it.suite().equals(chosen.word()))
                        .map(attention.grade.About::seed);
        if (kept.isEmpty() && shard().count() > 1) {
            throw Exit.wrongUse(WORDS.text("wrong use/seed of shards"));
        }
        return kept.orElseGet(() -> 1_000 + new SecureRandom().nextLong(MOST_SEEDS));
    }

    Crew crew() {
        Level asked = level();
        Walls walls = Walls.upTo(asked, proof -> {});
        if (!walls.level().atLeast(asked)) {
            throw Exit.brokenSetup(
                    walls.text()
                            + System.lineSeparator()
                            + WORDS.text(
                                    "grading/weak walls",
                                    "level",
                                    walls.level().name().toLowerCase(Locale.ROOT)));
        }
        return new Crew(workers, new BoxPool(walls.sandbox()), walls.level().name());
    }

    /** What is about to be done. */
    String heading(Portion portion, GradingRules rules, Crew crew) {
        return WORDS.counted(
                "grading/heading",
                portion.parcels().size(),
                "suite",
                rules.suite().word(),
                "seed",
                rules.seed(),
                "level",
                crew.level());
    }

    /**
     * The levels that will do on a machine that is thrown away after each submission, the best
     * first.
     *
     * @param strict whether the teacher asked for one
     */
    List<String> levels(boolean strict) {
        return strict
                ? List.of(level().name().toLowerCase(Locale.ROOT))
                : List.of("full", "limited");
    }

    private Level level() {
        for (Level one : Level.values()) {
            if (one.name().equalsIgnoreCase(level)) {
                return one;
            }
        }
        throw Exit.wrongUse(WORDS.text("wrong use/level", "word", level));
    }
}
