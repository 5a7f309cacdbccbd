package attention.grade.book;

import attention.check.Exercise;
import attention.check.Register;
import attention.grade.About;
import attention.grade.Gradebook;
import attention.grade.Graded;
import attention.grade.Ids;
import attention.grade.Learner;
import attention.grade.Manual;
import attention.grade.Row;
import attention.grade.Suite;
import attention.grade.journal.JournalState;
import attention.grade.journal.RunLine;
import attention.grade.journal.SubmissionLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the gradebook from the journal. The same journal gives the same book, in any order. */
public final class BookMaker {
    private final LatePolicy late;
    private final Map<String, Manual> manual;

    /**
     * A maker.
     *
     * @param manual what the teacher added, by the learner's id
     */
    public BookMaker(LatePolicy late, Map<String, Manual> manual) {
        this.late = late;
        this.manual = manual;
    }

    /**
     * The gradebook.
     *
     * @throws IllegalArgumentException if nothing was graded yet
     */
    public Gradebook of(JournalState state) {
        About about =
                state.newestRun()
                        .map(RunLine::about)
                        .orElseThrow(() -> new IllegalArgumentException("Nothing was graded yet."));
        Set<String> names = state.exercises();
        Suite suite = Suite.of(about.suite()).orElse(Suite.PUBLIC);
        List<Exercise> exercises =
                Register.get().all().stream()
                        .filter(it -> names.contains(it.name()))
                        .map(suite::form)
                        .toList();
        Set<String> ids = learners(state);
        Map<String, Manual> own = among(ids);
        LatePolicy policy = late.among(ids);
        List<Row> rows = new ArrayList<>();
        for (String id : ids) {
            Manual added = own.getOrDefault(id, Manual.NONE);
            rows.add(row(id, exercises, state, policy, added));
        }
        return new Gradebook(exercises, rows, weakest(about, rows));
    }

    /** A class is graded as safely as its least safe result. */
    private static About weakest(About about, List<Row> rows) {
        String level =
                rows.stream()
                        .flatMap(row -> row.results().stream())
                        .map(Graded::level)
                        .filter(it -> !it.isEmpty())
                        .max(Comparator.comparingInt(About.LEVELS::indexOf))
                        .orElse(about.level());
        return new About(about.suite(), about.version(), about.seed(), about.limits(), level);
    }

    /** Those whom the newest run of each shard was given: whoever withdrew is gone. */
    private static Set<String> learners(JournalState state) {
        Map<String, RunLine> newest = new HashMap<>();
        state.runs().forEach(run -> newest.put(run.shard().toString(), run));
        Set<String> ids = new TreeSet<>();
        newest.values().forEach(run -> ids.addAll(run.learners()));
        return ids;
    }

    /** What the teacher added, under the ids that are meant. */
    private Map<String, Manual> among(Set<String> ids) {
        Map<String, Manual> found = new TreeMap<>();
        manual.forEach(
                (typed, added) ->
                        Ids.find(typed, ids).ifPresent(id -> found.merge(id, added, Manual::and)));
        return found;
    }

    private static Row row(
            String id,
            List<Exercise> exercises,
            JournalState state,
            LatePolicy policy,
            Manual added) {
        SubmissionLine line = state.submissions().get(id);
        Learner learner = line == null ? Learner.of(id) : line.learner();
        Map<String, Graded> results = new TreeMap<>();
        if (line != null) {
            line.results().forEach(it -> results.put(it.exercise(), it));
        }
        List<Graded> inOrder =
                exercises.stream()
                        .map(it -> complete(learner, it, results.get(it.name())))
                        .toList();
        return new Row(
                learner,
                inOrder,
                line == null ? List.of() : line.unusable(),
                policy.of(id, line == null ? "" : line.submitted()),
                added);
    }

    private static Graded complete(Learner learner, Exercise exercise, @Nullable Graded result) {
        if (result == null) {
            return Graded.open(learner, exercise);
        }
        return result.handedIn() ? result : Graded.missing(learner, exercise);
    }
}
