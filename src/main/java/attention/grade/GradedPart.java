package attention.grade;

import attention.check.Exercise;
import attention.check.Part;
import attention.check.Status;

/**
 * How one part of an exercise fared.
 *
 * @param number its number in the exercise
 * @param title what the learner's class does when it passes
 * @param status how it ended
 * @param points what it brings
 * @param outOf what it could bring
 * @param reason why it did not pass, in a sentence; empty if it did
 * @param heldBack whether learners could not run it themselves
 */
public record GradedPart(
        int number,
        String title,
        Status status,
        int points,
        int outOf,
        String reason,
        boolean heldBack) {

    /** A part that was not run. */
    public static GradedPart without(Exercise exercise, Part part, Status status, String reason) {
        return new GradedPart(
                part.number(),
                exercise.title(part),
                status,
                0,
                part.points(),
                reason,
                exercise.holdsBack(part));
    }
}
