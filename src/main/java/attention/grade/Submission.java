package attention.grade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one learner handed in.
 *
 * @param learner who
 * @param answers at most one for each exercise, in the order of the register
 * @param unusable what could not be used, and why
 * @param submitted when, where that is known
 */
public record Submission(
        Learner learner,
        List<Answer> answers,
        List<Unusable> unusable,
        Optional<Instant> submitted) {}
