package attention.grade.intake;

import java.util.Arrays;
import java.util.List;
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

    /** Where somebody hoped that it would be used. */
    private static final List<String> OTHERS =
            List.of(".class", ".jar", ".zip", ".tgz", ".tar", ".gz", ".xz", ".bz2", ".rar", ".7z");

    private static final List<String> DOCUMENTS =
            List.of(".docx", ".doc", ".odt", ".pdf", ".rtf", ".py");

    private Wanted() {}

    /** Whether a file may hold an answer. Windows hides the last ending of {@code My.java.txt}. */
    static boolean file(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith("._")
                && !name.equals("module-info.java")
                && !name.equals("package-info.java")
                && (name.endsWith(".java") || name.endsWith(".java.txt") || notebook(path));
    }

    static boolean notebook(String path) {
        return endsWith(path, List.of(".ipynb", ".ipynb.txt", ".ipynb.json"));
    }

    /** Whether a folder may hold answers. */
    static boolean folder(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !SKIPPED.contains(name);
    }

    /** Whether all folders on the way to a file may hold answers. */
    static boolean path(String path) {
        String[] names = path.split("/", -1);
        return Arrays.stream(names, 0, names.length - 1).allMatch(Wanted::folder);
    }

    /** What deserves a remark of its own: somebody hoped that it would be used. */
    static boolean binary(String path) {
        return endsWith(path, OTHERS) || document(path);
    }

    /** A text, which a learner may have handed in for an answer. */
    static boolean document(String path) {
        boolean named = path.substring(path.lastIndexOf('/') + 1).startsWith("My");
        return endsWith(path, DOCUMENTS) || (named && endsWith(path, List.of(".txt", ".jsh")));
    }

    private static boolean endsWith(String path, List<String> endings) {
        String low = path.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(low::endsWith);
    }
}
