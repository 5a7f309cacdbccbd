package attention.grade.attack;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.boxes.BoxPool;
import attention.check.boxes.Limits;
import attention.grade.Graded;
import attention.grade.Suite;
import attention.grade.intake.Intake;
import attention.grade.intake.Roster;
import attention.grade.journal.Journal;
import attention.grade.journal.Shard;
import attention.grade.journal.SubmissionLine;
import attention.grade.run.Choice;
import attention.grade.run.Crew;
import attention.grade.run.Grading;
import attention.grade.run.GradingRules;
import attention.grade.run.Portion;
import attention.grade.sandbox.Walls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One run of the real grader over a class of attackers. */
final class AttackRun {
    private static final long SEED = 4_711;

    final Map<String, SubmissionLine> lines = new TreeMap<>();

    AttackRun(List<Attack> attacks, Walls walls, Path place)
            throws IOException, InterruptedException {
        Path handedIn = Files.createDirectory(place.resolve("class"));
        AttackClass.write(attacks, handedIn);
        List<Exercise> exercises =
                AttackClass.EXERCISES.stream()
                        .map(name -> Register.get().find(name).orElseThrow())
                        .toList();
        Choice choice = new Choice(exercises, Set.of(), Choice.Only.USUAL);
        GradingRules rules = GradingRules.of(Suite.PUBLIC, SEED, Limits.GRADING);
        try (BoxPool pool = new BoxPool(walls.sandbox());
                Journal journal = Journal.open(place.resolve("results"), Shard.WHOLE)) {
            Grading grading = new Grading(rules, choice, new Crew(2, pool, walls.level().name()));
            Portion whole = Portion.of(Shard.WHOLE, Intake.of(handedIn, Roster.NONE).parcels());
            grading.run(whole, journal, (learner, line) -> {});
            lines.putAll(journal.state().submissions());
        } finally {
            new SpecialFiles(handedIn).removeLinks();
        }
    }

    /** The result of one exercise of an attacker. */
    Graded result(Attack attack, String exercise) {
        String learner = AttackClass.learner(attack);
        SubmissionLine line = lines.get(learner);
        if (line == null) {
            throw new AssertionError(learner + " is not among " + lines.keySet());
        }
        return line.result(exercise).orElseThrow();
    }

    List<SubmissionLine> innocents() {
        return lines.entrySet().stream()
                .filter(it -> it.getKey().endsWith("innocent"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
