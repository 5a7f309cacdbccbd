package attention.check;

import java.util.List;
import java.util.Optional;

/**
 * How one part ended.
 *
 * @param part the part
 * @param status how it ended
 * @param finding why it did not pass, where there is something to show
 * @param reason why it was not run, or empty
 */
public record PartResult(Part part, Status status, Optional<Finding> finding, String reason) {
    static PartResult passed(Part part) {
        return new PartResult(part, Status.PASS, Optional.empty(), "");
    }

    static PartResult failed(Part part, Finding finding) {
        return new PartResult(part, finding.status(), Optional.of(finding), "");
    }

    static PartResult notRun(Part part, Status status, String reason) {
        return new PartResult(part, status, Optional.empty(), reason);
    }

    /** What it brings: all its points or none. */
    public int points() {
        return status == Status.PASS ? part.points() : 0;
    }

    static int sum(List<PartResult> parts) {
        return parts.stream().mapToInt(PartResult::points).sum();
    }
}
