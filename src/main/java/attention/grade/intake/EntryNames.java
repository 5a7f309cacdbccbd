package attention.grade.intake;

import java.util.Arrays;

/** Names of entries of archives, which may be anything. */
final class EntryNames {
    private EntryNames() {}

    /** With {@code /} between folders and without {@code ./}. */
    static String plain(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.startsWith("./") ? slashes.substring(2) : slashes;
    }

    /** Whether it stays inside of the folder that it would be unpacked to. */
    static boolean inside(String name) {
        return !name.startsWith("/")
                && !name.matches("[A-Za-z]:.*")
                && name.indexOf('\0') < 0
                && Arrays.stream(name.split("/", -1)).noneMatch(".."::equals);
    }
}
