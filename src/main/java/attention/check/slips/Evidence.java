package attention.check.slips;

import java.util.List;

/**
 * All that is known of how an answer went wrong.
 *
 * @param asked the questions of one method in the order in which they came
 * @param shown the number of the wrong one that the learner is shown
 * @param varied questions that were asked once more with another argument
 * @param tolerance how near a number has to be
 */
public record Evidence(List<Sample> asked, int shown, List<Varied> varied, double tolerance) {}
