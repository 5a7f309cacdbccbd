package attention.grade.intake;

import attention.grade.Learner;
import attention.grade.Submission;
import attention.grade.Unusable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A submission that lies ready, not yet opened: a class of any size needs the memory of one
 * submission.
 *
 * @param learner whose it is
 * @param place where it lies, as the teacher would type it
 * @param submitted when it was handed in, where somebody says so
 * @param notes what the teacher should know of it as a whole
 * @param contents opens it
 */
public record Parcel(
        Learner learner,
        String place,
        Optional<Instant> submitted,
        List<Unusable> notes,
        Contents contents) {

    /** Opens a submission. */
    interface Contents {
        Raw read() throws IOException;
    }

    /** Opens it; what cannot be read is listed in it. */
    public Submission open() {
        Raw raw;
        try {
            raw = contents.read();
        } catch (IOException | RuntimeException broken) {
            raw = new Raw();
            raw.refuse(place, "It cannot be read: " + words(broken) + ".");
        }
        Sorting sorting = new Sorting(raw);
        sorting.unusable().addAll(0, notes);
        return new Submission(
                learner, sorting.answers(), List.copyOf(sorting.unusable()), submitted);
    }

    private static String words(Exception broken) {
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message.split("\n", 2)[0];
    }
}
