package attention.workbook.lesson;

import attention.check.source.AnswerImports;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two fixed lists of imports: what every answer may use, compiled alone, and what a session of
 * a notebook or of JShell has on top. Packages only: a cell that defines a class of the same name
 * as a single imported one would break the session.
 */
public final class Imports {

    /** What an answer cell is compiled with, and what its file imports itself. */
    public static final List<String> ANSWER = AnswerImports.ALL;

    /** All imports of a session: those of an answer first. */
    public static final List<String> SESSION =
            Stream.concat(
                            ANSWER.stream(),
                            Stream.of(
                                    "attention.variant.*",
                                    "attention.own.*",
                                    "attention.model.*",
                                    "attention.train.*",
                                    "attention.study.*",
                                    "attention.show.*",
                                    "tech.tablesaw.api.*",
                                    "org.knowm.xchart.*",
                                    "java.util.random.*",
                                    "static attention.workbook.Session.*"))
                    .toList();

    private static final Set<String> ANSWER_PACKAGES =
            ANSWER.stream().map(Imports::packageOf).collect(Collectors.toUnmodifiableSet());

    private Imports() {}

    /** The session's imports as Java: one line each. */
    public static String session() {
        return SESSION.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
    }

    /** The code of a file without the imports that an answer cell has anyway. */
    public static String without(String file) {
        return file.lines()
                .filter(line -> !covered(line))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static boolean covered(String line) {
        return line.startsWith("import ")
                && line.endsWith(";")
                && ANSWER_PACKAGES.contains(packageOf(line.substring(7, line.length() - 1)));
    }

    private static String packageOf(String imported) {
        return imported.substring(0, Math.max(0, imported.lastIndexOf('.'))).strip();
    }
}
