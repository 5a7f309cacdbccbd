package attention.grade.run;

import attention.grade.About;
import attention.grade.Graded;
import attention.grade.journal.JournalState;
import attention.grade.journal.RunLine;
import attention.grade.journal.SubmissionLine;
import attention.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Says whose points or status changed from one grading to the next, and why. */
public final class Changes {
    private static final Words WORDS = Words.of("grade");

    private final JournalState before;
    private final JournalState after;
    private final String rules;

    /**
     * A result that changed.
     *
     * @param learner the id
     * @param exercise its name
     * @param before what it was, such as "3 FAIL"; "-" if there was nothing
     * @param after what it is now
     * @param why what differs: the answer, the seed, …
     */
    public record Change(String learner, String exercise, String before, String after, String why) {
        /** As a line for a terminal. */
        public String text() {
            return WORDS.text(
                    "change/line",
                    "learner",
                    learner,
                    "exercise",
                    exercise,
                    "before",
                    before,
                    "after",
                    after,
                    "why",
                    why);
        }
    }

    /** A comparison of two journals. */
    public Changes(JournalState before, JournalState after) {
        this.before = before;
        this.after = after;
        this.rules = rules(before.newestRun(), after.newestRun());
    }

    /** All changes, learners in order, exercises as they were graded. */
    public List<Change> changes() {
        Set<String> learners = new TreeSet<>(before.submissions().keySet());
        // Whoever is in the class and was not wanted now has not changed.
        after.newestRun().ifPresent(run -> run.learners().forEach(learners::remove));
        learners.addAll(after.submissions().keySet());
        List<Change> changes = new ArrayList<>();
        for (String learner : learners) {
            for (String exercise : exercises(learner)) {
                Optional<Graded> was = before.result(learner, exercise);
                Optional<Graded> is = after.result(learner, exercise);
                if (!words(was).equals(words(is))) {
                    changes.add(new Change(learner, exercise, words(was), words(is), why(was, is)));
                }
            }
        }
        return changes;
    }

    private Set<String> exercises(String learner) {
        Set<String> names = new LinkedHashSet<>();
        for (JournalState state : List.of(before, after)) {
            SubmissionLine line = state.submissions().get(learner);
            if (line != null) {
                line.results().forEach(it -> names.add(it.exercise()));
            }
        }
        names.retainAll(after.exercises());
        return names;
    }

    private static String words(Optional<Graded> result) {
        return result.map(it -> (it.known() ? it.points() + " " : "? ") + it.status()).orElse("-");
    }

    private String why(Optional<Graded> was, Optional<Graded> is) {
        if (was.isEmpty()) {
            return WORDS.text("change/not before");
        }
        if (is.isEmpty()) {
            return WORDS.text("change/not now");
        }
        if (!was.get().known() || !is.get().known()) {
            return WORDS.text("change/grader failed");
        }
        String old = was.get().key();
        String now = is.get().key();
        if (old.isEmpty() || now.isEmpty()) {
            return WORDS.text(now.isEmpty() ? "change/gone" : "change/new");
        }
        if (!GradingRules.answerOf(old).equals(GradingRules.answerOf(now))) {
            return rules.isEmpty()
                    ? WORDS.text("change/answer")
                    : WORDS.text("change/answer and rules", "rules", rules);
        }
        if (!old.equals(now) && !rules.isEmpty()) {
            return rules;
        }
        return WORDS.text("change/by chance");
    }

    private static String rules(Optional<RunLine> before, Optional<RunLine> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return "";
        }
        About a = before.get().about();
        About b = after.get().about();
        List<String> differ = new ArrayList<>();
        add(differ, "change/suite", a.suite(), b.suite());
        add(differ, "change/version", a.version(), b.version());
        add(differ, "change/seed", Long.toString(a.seed()), Long.toString(b.seed()));
        add(differ, "change/limits", a.limits(), b.limits());
        return String.join(", ", differ);
    }

    private static void add(List<String> differ, String key, String before, String after) {
        if (!before.equals(after)) {
            differ.add(WORDS.text(key, "before", before, "after", after));
        }
    }
}
