package attention.workbook.lab;

import attention.words.Words;
import attention.workbook.home.Exit;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The two long steps to a Python environment, told in sentences and kept in a log file. */
final class Preparation {
    private static final Words WORDS = Words.of("workbook");

    /** So often a sentence says how far the installation is. */
    private static final int PACKAGES_PER_SENTENCE = 25;

    private final Path log;
    private final Consumer<String> progress;
    private int collected;

    Preparation(Path log, Consumer<String> progress) throws IOException {
        this.log = log;
        this.progress = progress;
        Files.writeString(log, "");
    }

    void makeEnvironment(Python base, Path folder) throws IOException {
        List<String> output = new ArrayList<>();
        if (run(base.with("-m", "venv", folder.toString()), output) == 0) {
            return;
        }
        String all = String.join(" ", output);
        String reason =
                all.contains("No space left")
                        ? "disk full"
                        : all.contains("ensurepip") || all.contains("No module named venv")
                                ? "no venv"
                                : "no environment";
        throw failed(reason);
    }

    private Exit failed(String reason) {
        return Exit.brokenSetup(
                WORDS.text("preparation/" + reason, "log", log, "repair", Repair.venv()));
    }

    void install(Path python, Path requirements) throws IOException {
        List<String> command =
                PythonScript.command(python, "install.py", log.resolveSibling("jupyter"));
        command.addAll(
                List.of(
                        "install",
                        "--disable-pip-version-check",
                        "--no-input",
                        "--progress-bar=off",
                        "--retries=1",
                        "--requirement=" + requirements));
        List<String> output = new ArrayList<>();
        if (run(command, output) != 0) {
            throw failed(reason(String.join(" ", output)));
        }
    }

    private static String reason(String output) {
        if (output.contains("No space left")) {
            return "disk full";
        }
        if (output.contains("No module named pip")) {
            return "no pip";
        }
        return output.contains("connection")
                        || output.contains("No matching distribution")
                        || output.contains("timed out")
                ? "no network"
                : "not installed";
    }

    private int run(List<String> command, List<String> output) throws IOException {
        ProcessBuilder builder =
                Surroundings.without(new ProcessBuilder(command)).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start(); // its input stays open while this process lives
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try (BufferedReader lines =
                        new BufferedReader(
                                new java.io.InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter kept =
                        Files.newBufferedWriter(log, java.nio.file.StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line);
                kept.newLine();
                output.add(line);
                tell(line);
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void tell(String line) {
        if (line.startsWith("Collecting ") && ++collected % PACKAGES_PER_SENTENCE == 0) {
            progress.accept("  " + WORDS.text("preparing/found", "n", collected));
        } else if (line.startsWith("Installing collected packages")) {
            progress.accept("  " + WORDS.text("preparing/installing"));
        }
    }
}
