package attention.grade;

import java.util.List;

/**
 * One learner in the gradebook.
 *
 * @param learner who
 * @param results one for each exercise, in the order of the register; an exercise that was not
 *     handed in has one too
 * @param unusable what could not be used of the submission
 * @param late what lateness costs
 * @param manual what the teacher added
 */
public record Row(
        Learner learner, List<Graded> results, List<Unusable> unusable, Late late, Manual manual) {

    /** The points that the checks gave. */
    public int points() {
        return results.stream().filter(Graded::known).mapToInt(Graded::points).sum();
    }

    /** What lateness takes away, as a number ≥ 0. */
    public double penalty() {
        return points() * late.percent() / 100.0;
    }

    /** The mark: points of the checks, less what lateness costs, plus manual points, at least 0. */
    public double total() {
        return Math.max(0, points() - penalty() + manual.points());
    }

    /** The points that could be reached. */
    public int outOf() {
        return results.stream().mapToInt(Graded::outOf).sum();
    }

    /** Whether the total is final: every exercise was graded, and none with an error of ours. */
    public boolean complete() {
        return results.stream().allMatch(Graded::known);
    }
}
