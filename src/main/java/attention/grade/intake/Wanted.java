package attention.grade.intake;

import java.util.Locale;
import java.util.Set;

/** Which files are looked at, by name: an allowlist, so that build files and the like are never. */
final class Wanted {
    private static final Set<String> SKIPPED =
            Set.of(
                    ".git",
                    ".workbook",
                    ".ipynb_checkpoints",
                    "__macosx",
                    "target",
                    ".idea",
                    ".vscode",
                    "node_modules");

    private Wanted() {}

    /** Whether a file may hold an answer. */
    static boolean file(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith("._")
                && !name.equals("module-info.java")
                && !name.equals("package-info.java")
                && (name.endsWith(".java") || notebook(path));
    }

    static boolean notebook(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".ipynb");
    }

    /** Whether a folder may hold answers. */
    static boolean folder(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !SKIPPED.contains(name);
    }

    /** Whether all folders on the way to a file may hold answers. */
    static boolean path(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 || (folder(path.substring(0, slash)) && path(path.substring(0, slash)));
    }

    /** What deserves a remark of its own: somebody hoped that it would be used. */
    static boolean binary(String path) {
        return path.toLowerCase(Locale.ROOT)
                .matches(
                        ".*(\\.class|\\.jar|\\.zip|\\.tgz|\\.tar|\\.gz|\\.rar|\\.7z|\\.docx|\\.pdf)");
    }
}
