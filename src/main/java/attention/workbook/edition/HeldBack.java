package attention.workbook.edition;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which files of the workbook a student edition gets. Checks and the core stay: without them nobody
 * could check at home.
 */
final class HeldBack {
    /**
     * What goes along of the workbook's root; everything else there stays, submissions too. {@code
     * exercises} is made from the stubs.
     */
    private static final List<String> KEPT =
            List.of(
                    ".gitattributes",
                    ".gitignore",
                    ".mvn",
                    "CONTRIBUTING.md",
                    "LICENSE",
                    "README.md",
                    "config",
                    "docs",
                    "notebooks",
                    "pom.xml",
                    "src",
                    "workbook",
                    "workbook.cmd");

    private static final List<PathMatcher> NEVER =
            Stream.of(
                            // answers that the checks are proved with, and their pieces
                            "src/test/java/attention/checks/**",
                            "src/test/java/attention/checks",
                            "src/test/resources/attention/check/outcomes/**",
                            // parts that only the full suite has, and their words
                            "src/**[a-z]HeldBack*",
                            // whole submissions, right ones among them
                            "docs/sample-class/**",
                            "docs/sample-class",
                            "src/test/attacks/**",
                            "src/test/attacks",
                            "src/test/resources/attacks/**",
                            "src/test/resources/attacks",
                            "**.ipynb_checkpoints**")
                    .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                    .toList();

    private HeldBack() {}

    /** Whether a file or folder goes along; the path is relative to the workbook. */
    static boolean goesAlong(Path path) {
        return KEPT.contains(path.getName(0).toString())
                && NEVER.stream().noneMatch(it -> it.matches(path));
    }
}
