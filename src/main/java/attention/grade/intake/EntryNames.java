package attention.grade.intake;

import java.text.Normalizer;
import java.util.Arrays;

/** Names of entries of archives, which may be anything. */
final class EntryNames {
    /** As long as systems let a name be; in an archive it may have megabytes. */
    static final int LONGEST = 4096;

    private static final int LONGEST_SHOWN = 200;

    private EntryNames() {}

    /** With {@code /} between folders and without {@code ./}. */
    static String plain(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.startsWith("./") ? slashes.substring(2) : slashes;
    }

    /** Whether it stays inside of the folder that it would be unpacked to. */
    static boolean inside(String name) {
        return !name.startsWith("/")
                && !isOnDrive(name)
                && name.indexOf('\0') < 0
                && Arrays.stream(name.split("/", -1)).noneMatch(".."::equals);
    }

    private static boolean isOnDrive(String name) {
        return name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
    }

    /** Whether its first name begins with a dot, as of what systems keep for themselves. */
    static boolean isHidden(String path) {
        return path.startsWith(".");
    }

    /** A name of a learner's, é as one character: some systems write it as two. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** As much of a name as a page shows. */
    static String shown(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
    }
}
