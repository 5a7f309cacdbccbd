package attention.grade.similarity;

import attention.grade.Learner;
import attention.grade.book.Sheet;
import attention.grade.similarity.Similarity.Pair;
import attention.words.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The command line of JPlag 5.1 and 6, with the options that its documentation names.
 *
 * @param program what to type before the options, such as {@code java -jar jplag.jar}
 */
public record Jplag(List<String> program) {
    private static final Words WORDS = Words.of("grade");
    private static final int PATIENCE_MINUTES = 30;
    private static final List<String> COLUMNS =
            List.of("submissionName1", "submissionName2", "averageSimilarity", "maxSimilarity");

    /** A line of its table; names are those of folders. */
    record Line(String first, String second, double average, double most) {
        Pair pair(String exercise, Map<String, Learner> names) {
            return new Pair(exercise, learner(first, names), learner(second, names), average, most);
        }

        private static Learner learner(String name, Map<String, Learner> names) {
            return names.getOrDefault(name, Learner.of(name));
        }
    }

    /**
     * A jar, or a program.
     *
     * @param java what a jar is started with
     */
    public static Jplag of(Path file, String java) {
        return new Jplag(
                file.toString().endsWith(".jar")
                        ? List.of(java, "-jar", file.toAbsolutePath().toString())
                        : List.of(file.toAbsolutePath().toString()));
    }

    /** The program {@code jplag}, if the system's path has one. */
    public static Optional<Jplag> onPath() {
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator, -1)) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, "jplag");
            if (Files.isExecutable(file) && Files.isRegularFile(file)) {
                return Optional.of(of(file, ""));
            }
        }
        return Optional.empty();
    }

    /**
     * Compares folders with each other.
     *
     * @param answers a folder with one for each learner
     * @param stub a folder with what does not count
     * @param report where the report goes; JPlag adds the ending
     */
    List<Line> run(Path answers, Path stub, Path report) throws IOException {
        Path table = report.resolve("results.csv");
        Path log = report.resolveSibling(report.getFileName() + ".log");
        Files.deleteIfExists(table);
        for (String ending : List.of(".zip", ".jplag")) {
            Files.deleteIfExists(report.resolveSibling(report.getFileName() + ending));
        }
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("--language", "java", "--base-code", stub.toString()));
        command.addAll(List.of("--mode", "RUN", "--csv-export", "--shown-comparisons", "-1"));
        command.addAll(List.of("--result-file", report.toString(), answers.toString()));
        int code = wait(command, log);
        String said = Files.readString(log);
        if (said.contains("UnsupportedClassVersionError")) {
            throw new IOException(WORDS.text("similarity/newer Java"));
        }
        if (code != 0 || !Files.exists(table)) {
            throw new IOException(WORDS.text("similarity/no report", "log", log));
        }
        return read(table);
    }

    private static int wait(List<String> command, Path log) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException(WORDS.text("similarity/no end", "log", log));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(WORDS.text("similarity/stopped"), e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<Line> read(Path table) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Sheet.Line line : Sheet.read(table, COLUMNS).lines()) {
            try {
                double average = Double.parseDouble(line.get(COLUMNS.get(2)));
                double most = Double.parseDouble(line.get(COLUMNS.get(3)));
                String first = line.get(COLUMNS.get(0));
                lines.add(new Line(first, line.get(COLUMNS.get(1)), average, most));
            } catch (NumberFormatException e) {
                throw new IOException(
                        WORDS.text(
                                "similarity/no number",
                                "table",
                                table,
                                "cell",
                                e.getMessage() + ""),
                        e);
            }
        }
        return lines;
    }
}
