package attention.grade.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a folder or file as a learning platform exports it. In part it is of the learner's
 * choice, so it counts only where, and as, the platform writes it.
 *
 * @param id what the platform, or the teacher, calls the learner
 * @param name the learner's name, or empty
 * @param upload the number that Canvas gives to each file; empty for Moodle
 * @param rest the file's own name where the name is that of a file; empty for a folder
 */
record Bundle(String id, String name, String upload, String rest) {
    private static final String MARK = "_assignsubmission_";

    /**
     * {@code Ada Lovelace_1234_assignsubmission_file_}: Moodle writes the end, and whatever looks
     * like it before that is a part of the name that the learner goes by.
     */
    private static final Pattern MOODLE_FOLDER =
            Pattern.compile("(.+)_(\\d+)_assignsubmission_(?:file|onlinetext)_?");

    private static final Pattern MOODLE_FILE =
            Pattern.compile("(.+)_(\\d+)_assignsubmission_(?:file|onlinetext)_(.+)");

    /**
     * {@code lovelaceada_LATE_1234_5678_MySoftmax.java}: learner, upload, the file's own name. Of
     * the learner's name Canvas leaves letters and digits.
     */
    private static final Pattern CANVAS =
            Pattern.compile("([^_/]+)(?:_LATE|_late)?_([1-9]\\d*)_([1-9]\\d*)_(.+)");

    /** A day at the end of a name, such as {@code _2026_12_10}. */
    private static final Pattern DAY =
            Pattern.compile(
                    ".*_(?:19|20)\\d\\d_(?:0?[1-9]|1[0-2])_(?:0?[1-9]|[12]\\d|3[01])(?!\\d).*");

    /** What the name of a folder says; empty if no platform writes it. */
    static Optional<Bundle> ofFolder(String name) {
        Matcher moodle = MOODLE_FOLDER.matcher(name);
        return moodle.matches()
                ? Optional.of(new Bundle(moodle.group(2), moodle.group(1), "", ""))
                : Optional.empty();
    }

    /**
     * What names of files say that lie beside each other, those left out that no platform writes: a
     * learner has one name, and an upload is one file.
     */
    static Map<String, Bundle> ofFiles(Collection<String> names) {
        Map<String, Bundle> bundles = new HashMap<>();
        for (String name : names) {
            if (name.length() <= EntryNames.LONGEST) {
                ofFile(name).ifPresent(it -> bundles.put(name, it));
            }
        }
        Map<String, String> nameOf = new HashMap<>();
        Set<String> uploads = new TreeSet<>();
        Set<String> denied = new TreeSet<>();
        for (Bundle one : bundles.values()) {
            String before = nameOf.putIfAbsent(one.id(), one.name());
            boolean otherName = before != null && !before.equals(one.name());
            if (!one.upload().isEmpty() && (otherName || !uploads.add(one.upload()))) {
                denied.add(one.id());
            }
        }
        bundles.values().removeIf(it -> !it.upload().isEmpty() && denied.contains(it.id()));
        return bundles;
    }

    private static Optional<Bundle> ofFile(String name) {
        Matcher moodle = MOODLE_FILE.matcher(name);
        if (moodle.matches()) {
            // Twice, it stands in the learner's name or in that of the file: nobody can say.
            boolean once = name.indexOf(MARK) == name.lastIndexOf(MARK);
            return once
                    ? Optional.of(new Bundle(moodle.group(2), moodle.group(1), "", moodle.group(3)))
                    : Optional.empty();
        }
        Matcher canvas = CANVAS.matcher(name);
        return canvas.matches() && !DAY.matcher(name).matches()
                ? Optional.of(
                        new Bundle(
                                canvas.group(2), canvas.group(1), canvas.group(3), canvas.group(4)))
                : Optional.empty();
    }
}
