package attention.grade.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a folder or file as a learning platform exports it.
 *
 * @param id what the platform, or the teacher, calls the learner
 * @param name the learner's name, or empty
 * @param late whether the platform marked it as late
 * @param rest the file's own name where the name is that of a file; empty for a folder
 */
record Bundle(String id, String name, boolean late, String rest) {
    /** {@code Ada Lovelace_1234_assignsubmission_file_} and, behind it, perhaps a file name. */
    private static final Pattern MOODLE =
            Pattern.compile("(.+?)_(\\d+)_assignsubmission_(?:file|onlinetext)_?(.*)");

    /** {@code lovelaceada_LATE_1234_5678_MySoftmax.java}: learner, file, the file's own name. */
    private static final Pattern CANVAS =
            Pattern.compile("([^_/]+?)(_LATE|_late)?_(\\d+)_(\\d+)_(.+)");

    /** Reads a name; empty if it is nothing that a platform writes. */
    static Optional<Bundle> of(String name) {
        Matcher moodle = MOODLE.matcher(name);
        if (moodle.matches()) {
            return Optional.of(
                    new Bundle(moodle.group(2), moodle.group(1), false, moodle.group(3)));
        }
        Matcher canvas = CANVAS.matcher(name);
        if (canvas.matches()) {
            boolean late = canvas.group(2) != null;
            return Optional.of(new Bundle(canvas.group(3), canvas.group(1), late, canvas.group(5)));
        }
        return Optional.empty();
    }
}
