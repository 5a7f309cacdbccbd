package attention.grade;

import attention.check.Exercise;
import attention.check.Status;
import attention.words.Words;
import java.util.List;

/**
 * How one learner fared in one exercise; one line of the journal.
 *
 * @param learner the learner's id
 * @param exercise the exercise's name
 * @param key what the result depends on, hashed: source, suite and its version, seed, limits; empty
 *     if nothing was handed in
 * @param status how it ended
 * @param points what was reached; see {@link #known()}
 * @param outOf what could be reached
 * @param sentence the verdict in one sentence
 * @param mistake name of the recognised mistake, or empty
 * @param parts how each part fared, in order
 * @param notes what was forgiven, such as a package line
 * @param text the whole verdict as the learner would see it in a terminal
 * @param level what kind of box it ran in
 * @param millis how long it took; depends on the machine, so it is in no gradebook
 * @param flaky whether a second run on the same seed came out differently
 */
public record Graded(
        String learner,
        String exercise,
        String key,
        Status status,
        int points,
        int outOf,
        String sentence,
        String mistake,
        List<GradedPart> parts,
        List<String> notes,
        String text,
        String level,
        long millis,
        boolean flaky) {

    private static final Words WORDS = Words.of("grade");

    /** The result of an exercise for which nothing was handed in. */
    public static Graded missing(Learner learner, Exercise exercise) {
        return without(
                learner,
                exercise,
                Status.NOT_ATTEMPTED,
                WORDS.text("result/missing", "className", exercise.className()));
    }

    /** The place of a result that does not exist yet; its points are not {@link #known()}. */
    public static Graded open(Learner learner, Exercise exercise) {
        return without(
                learner,
                exercise,
                Status.SKIPPED,
                WORDS.text("result/open", "exercise", exercise.name()));
    }

    private static Graded without(
            Learner learner, Exercise exercise, Status status, String sentence) {
        List<GradedPart> parts =
                exercise.parts().stream()
                        .map(part -> GradedPart.without(exercise, part, status, sentence))
                        .toList();
        return new Graded(
                learner.id(),
                exercise.name(),
                "",
                status,
                0,
                exercise.about().points(),
                sentence,
                "",
                parts,
                List.of(),
                sentence,
                "",
                0,
                false);
    }

    /** Whether an answer to this exercise was handed in. */
    public boolean handedIn() {
        return !key.isEmpty();
    }

    /**
     * Whether the points mean something: neither an error of the grader nor an exercise that was
     * not graded yet is a 0.
     */
    public boolean known() {
        return status != Status.GRADER_ERROR && status != Status.SKIPPED;
    }

    /** What the verdict says below its list of parts: expected and got, the mistake, what to do. */
    public String detail() {
        int end = text.indexOf("\n\n");
        return end < 0 ? "" : text.substring(end + 2);
    }

    /** Whether all parts passed. */
    public boolean passed() {
        return status == Status.PASS;
    }
}
