package attention.grade.journal;

import attention.grade.Graded;
import attention.grade.Learner;
import attention.grade.Unusable;
import java.util.List;
import java.util.Optional;

/**
 * The line of one submission; a later line of the same learner takes its place.
 *
 * @param learner who
 * @param submitted when, as in ISO 8601; empty if not known
 * @param unusable what could not be used
 * @param results of all exercises that were ever graded for this learner
 */
public record SubmissionLine(
        Learner learner, String submitted, List<Unusable> unusable, List<Graded> results) {

    /** The result of one exercise. */
    public Optional<Graded> result(String exercise) {
        return results.stream().filter(it -> it.exercise().equals(exercise)).findFirst();
    }
}
