package attention.workbook.lab;

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
    /** So often a sentence says how far the installation is. */
    private static final int PACKAGES_PER_SENTENCE = 25;

    /** Runs pip until this process is gone: a pip left over would write into the next attempt. */
    private static final String PIP =
            "import os, runpy, sys, threading;"
                    + " threading.Thread(target=lambda: (os.read(0, 1), os._exit(1)),"
                    + " daemon=True).start();"
                    + " sys.argv[0] = 'pip';"
                    + " runpy.run_module('pip', run_name='__main__', alter_sys=True)";

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
        if (all.contains("No space left")) {
            throw Exit.brokenSetup("The disk is full: free 300 MB and start again.");
        }
        throw Exit.brokenSetup(
                (all.contains("ensurepip") || all.contains("No module named venv")
                                ? "Python's venv module is missing: " + Repair.venv()
                                : "Python could not make an environment of its own")
                        + " (details: "
                        + log
                        + ").");
    }

    void install(Path python, Path requirements) throws IOException {
        List<String> command =
                List.of(
                        python.toString(),
                        "-c",
                        PIP,
                        "install",
                        "--disable-pip-version-check",
                        "--no-input",
                        "--progress-bar=off",
                        "--retries=1",
                        "--requirement=" + requirements);
        List<String> output = new ArrayList<>();
        if (run(command, output) != 0) {
            throw Exit.brokenSetup(reason(output) + " (details: " + log + ").");
        }
    }

    private static String reason(List<String> output) {
        String all = String.join(" ", output);
        if (all.contains("No space left")) {
            return "The disk is full: free 300 MB and start again";
        }
        if (all.contains("No module named pip")) {
            return "Python's pip is missing: " + Repair.venv();
        }
        if (all.contains("connection")
                || all.contains("No matching distribution")
                || all.contains("timed out")) {
            return "pip could not fetch JupyterLab: connect to the network (or set your proxy) and"
                    + " start again";
        }
        return "pip could not install JupyterLab";
    }

    private int run(List<String> command, List<String> output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
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
            progress.accept("  " + collected + " packages found ...");
        } else if (line.startsWith("Installing collected packages")) {
            progress.accept("  installing them ...");
        }
    }
}
