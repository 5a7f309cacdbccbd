package attention.check;

import attention.show.Shown;
import attention.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came out of checking one exercise.
 *
 * @param exercise the exercise, such as "Softmax"
 * @param title its title
 * @param parts how each part ended, in order; every planned part is there
 * @param problem what kept the class from being run at all, such as an error of the compiler
 * @param remarks notes, what the learner's code printed, and what to do next
 */
public record Verdict(
        String exercise,
        String title,
        List<PartResult> parts,
        Optional<Finding> problem,
        Remarks remarks)
        implements Shown {
    private static final Words WORDS = Words.of("check");

    /**
     * What stands beside the result.
     *
     * @param notes such as "the package line was ignored"
     * @param printed what the learner's code printed in the box, capped; empty in process
     * @param next what to do now
     */
    public record Remarks(List<String> notes, String printed, String next) {}

    /**
     * The status of the exercise: PASS if all parts passed, else that of the first that did not.
     */
    public Status status() {
        if (problem.isPresent()) {
            return problem.get().status();
        }
        if (all(Status.PASS)) {
            return Status.PASS;
        }
        if (all(Status.NOT_ATTEMPTED)) {
            return Status.NOT_ATTEMPTED;
        }
        return firstFinding()
                .map(Finding::status)
                .orElse(
                        parts.stream().anyMatch(it -> it.status() == Status.NOT_ATTEMPTED)
                                ? Status.FAIL
                                : Status.GRADER_ERROR);
    }

    private boolean all(Status status) {
        return !parts.isEmpty() && parts.stream().allMatch(it -> it.status() == status);
    }

    /** Whether every part passed. */
    public boolean passed() {
        return status() == Status.PASS;
    }

    /** Points reached. */
    public int points() {
        return problem.isPresent() ? 0 : PartResult.sum(parts);
    }

    /** Points that could be reached. */
    public int outOf() {
        return parts.stream().mapToInt(it -> it.part().points()).sum();
    }

    /** Why the first part that is wrong did not pass, or what kept the class from being run. */
    public Optional<Finding> firstFinding() {
        return problem.or(
                () ->
                        parts.stream()
                                .map(PartResult::finding)
                                .flatMap(Optional::stream)
                                .findFirst());
    }

    /** The name of the mistake that was recognised, if one was. */
    public Optional<String> mistake() {
        return firstFinding().map(Finding::mistake).filter(name -> !name.isEmpty());
    }

    /** The same verdict with one more note. */
    public Verdict noting(String note) {
        List<String> notes = Stream.concat(remarks.notes().stream(), Stream.of(note)).toList();
        return with(new Remarks(notes, remarks.printed(), remarks.next()));
    }

    /** The same verdict, followed by this exercise, or by none. */
    public Verdict followedBy(Optional<Exercise> following) {
        String next = following.map(Verdicts::next).orElse("");
        return with(new Remarks(remarks.notes(), remarks.printed(), next));
    }

    private Verdict with(Remarks other) {
        return new Verdict(exercise, title, parts, problem, other);
    }

    /** The verdict in one sentence. */
    public String sentence() {
        if (passed()) {
            return WORDS.text(
                    "sentence/right", "exercise", exercise, "points", points(), "outOf", outOf());
        }
        if (status() == Status.NOT_ATTEMPTED) {
            return WORDS.text("sentence/still to write", "exercise", exercise);
        }
        String why =
                firstFinding()
                        .filter(it -> !it.sentences().isEmpty())
                        .map(it -> it.sentences().get(0))
                        .orElseGet(() -> WORDS.text("sentence/a part is still to write"));
        return WORDS.text(
                "sentence/wrong", "exercise", exercise, "status", status().words(), "why", why);
    }

    @Override
    public String text() {
        return VerdictText.of(this);
    }

    @Override
    public String html() {
        return VerdictHtml.of(this);
    }

    @Override
    public String toString() {
        return text();
    }
}
