package attention.check.slips;

import java.util.List;
import java.util.function.Supplier;

/**
 * All that is known of how an answer went wrong.
 *
 * @param asked the questions of one method in the order in which they came
 * @param shown the number of the wrong one that the learner is shown
 * @param varied questions that were asked once more with another argument
 * @param changed questions that were asked once more as the laws change them; asked for last
 * @param tolerance how near a number has to be
 */
public record Evidence(
        List<Sample> asked,
        int shown,
        List<Varied> varied,
        Supplier<List<Changed>> changed,
        double tolerance) {}
