package attention.check;

import java.util.List;
import java.util.Optional;

/**
 * How one part ended.
 *
 * @param part the part
 * @param title what the learner's class does when it passes
 * @param status how it ended
 * @param finding why it did not pass, where there is something to show
 * @param reason why it was not run, or empty
 */
public record PartResult(
        Part part, String title, Status status, Optional<Finding> finding, String reason) {

    static PartResult passed(Exercise exercise, Part part) {
        return new PartResult(part, exercise.title(part), Status.PASS, Optional.empty(), "");
    }

    static PartResult failed(Exercise exercise, Part part, Finding finding) {
        return new PartResult(
                part, exercise.title(part), finding.status(), Optional.of(finding), "");
    }

    static PartResult notRun(Exercise exercise, Part part, Status status, String reason) {
        return new PartResult(part, exercise.title(part), status, Optional.empty(), reason);
    }

    /** The same without what was asked and how the numbers looked, for a part that is held back. */
    PartResult withoutQuestion() {
        return new PartResult(part, title, status, finding.map(it -> it.asking(title)), reason);
    }

    /** What it brings: all its points or none. */
    public int points() {
        return status == Status.PASS ? part.points() : 0;
    }

    static int sum(List<PartResult> parts) {
        return parts.stream().mapToInt(PartResult::points).sum();
    }
}
