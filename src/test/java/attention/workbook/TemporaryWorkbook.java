package attention.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A copy of the workbook as a learner has it after the first start, with pristine exercises: what
 * the contributor's own copy looks like must not matter.
 */
final class TemporaryWorkbook {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 900;

    private final Path root;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** How a command ended. */
    record Result(int code, String out, String err) {
        /** All that was printed. */
        String all() {
            return out + err;
        }
    }

    TemporaryWorkbook(Path root) throws IOException {
        this(root, true);
    }

    /** One that was never started. */
    static TemporaryWorkbook before(Path root) throws IOException {
        return new TemporaryWorkbook(root, false);
    }

    private TemporaryWorkbook(Path root, boolean started) throws IOException {
        this.root = root;
        Path stubs = PROJECT.resolve("src/main/resources/stubs");
        copy(stubs, root.resolve("exercises"));
        if (Files.isDirectory(PROJECT.resolve("solutions"))) { // a student edition has none
            copy(PROJECT.resolve("solutions"), root.resolve("solutions"));
        }
        copy(PROJECT.resolve("notebooks"), root.resolve("notebooks"));
        String build = "src/main/java/attention/workbook/Build.java"; // its launcher calls it
        Files.createDirectories(root.resolve(build).getParent());
        for (String file : List.of("workbook", "pom.xml", build)) {
            Files.copy(
                    PROJECT.resolve(file), root.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createDirectories(state());
        if (started) {
            FirstStart.layInto(state());
            Files.writeString(state().resolve("built"), "");
        }
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("WORKBOOK_NO_BROWSER", "1");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Copies one more folder of the project. */
    void take(String folder) throws IOException {
        Files.createDirectories(root.resolve(folder).resolveSibling(""));
        copy(PROJECT.resolve(folder), root.resolve(folder));
    }

    Path root() {
        return root;
    }

    Path state() {
        return root.resolve(".workbook");
    }

    Path exercise(String file) {
        return root.resolve("exercises").resolve(file);
    }

    /** Sets a variable for the commands that follow. */
    TemporaryWorkbook with(String variable, String text) {
        environment.put(variable, text);
        return this;
    }

    /** Puts the solution in the exercise's place. */
    void solve(String file) throws IOException {
        Files.copy(
                root.resolve("solutions").resolve(file),
                exercise(file),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes an answer. */
    void answer(String file, String code) throws IOException {
        Files.writeString(exercise(file), code);
    }

    /** Calls the launcher, as a user does. */
    Result workbook(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(root.resolve("workbook").toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Calls the jar without the launcher. */
    Result jar(String... arguments) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add("-Dworkbook.home=" + root);
        command.add("-jar");
        command.add(PROJECT.resolve("target/attention-workbook.jar").toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs any command in the folder of the workbook, without input. */
    Result run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("workbook", ".out");
        Path err = Files.createTempFile("workbook", ".err");
        Process process =
                builder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(command + " did not end");
        }
        Result result = new Result(process.exitValue(), text(out), text(err));
        Files.delete(out);
        Files.delete(err);
        return result;
    }

    /** A command that the test itself wants to start. */
    ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
