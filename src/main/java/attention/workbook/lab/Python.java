package attention.workbook.lab;

import attention.words.Words;
import attention.workbook.home.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Python of this machine.
 *
 * @param command how to call it: {@code python3}, or {@code py -3} on Windows
 * @param major 3
 * @param minor 11 in 3.11
 */
public record Python(List<String> command, int major, int minor) {
    /** The oldest minor version of Python 3 that JupyterLab's packages run on. */
    public static final int OLDEST_MINOR = 10;

    private static final Words WORDS = Words.of("workbook");
    private static final String ASK = "import sys; print('%d %d' % sys.version_info[:2])";

    /** The first Python 3 on the path, whatever its age. */
    public static Optional<Python> find() {
        List<List<String>> candidates =
                Programs.onWindows()
                        ? List.of(List.of("py", "-3"), List.of("python"), List.of("python3"))
                        : List.of(List.of("python3"), List.of("python"));
        return candidates.stream().flatMap(command -> version(command).stream()).findFirst();
    }

    /**
     * The Python that the notebooks can use.
     *
     * @throws Exit with the repair, when there is none or it is too old
     */
    public static Python require() {
        Python python = find().orElseThrow(() -> missing("no Python", "none"));
        if (!python.newEnough()) {
            throw missing("old Python", python.version());
        }
        return python;
    }

    private static Exit missing(String key, String version) {
        return Exit.brokenSetup(
                WORDS.text(
                        "preparation/" + key,
                        "version",
                        version,
                        "oldest",
                        OLDEST_MINOR,
                        "repair",
                        Repair.python()));
    }

    private static Optional<Python> version(List<String> command) {
        var question = new ArrayList<>(command);
        question.addAll(List.of(PythonScript.ALONE, "-c", ASK));
        return Programs.ask(question)
                .filter(Programs.Answer::good)
                .map(answer -> answer.text().split(" ", -1))
                .filter(words -> words.length == 2 && words[0].equals("3"))
                .map(words -> new Python(command, 3, Integer.parseInt(words[1])));
    }

    /** Whether JupyterLab runs on it. */
    public boolean newEnough() {
        return minor >= OLDEST_MINOR;
    }

    /** As in {@code 3.11}. */
    public String version() {
        return major + "." + minor;
    }

    /** The command line that calls this Python with the arguments. */
    public List<String> with(String... arguments) {
        var line = new ArrayList<>(command);
        line.add(PythonScript.ALONE);
        line.addAll(List.of(arguments));
        return line;
    }
}
