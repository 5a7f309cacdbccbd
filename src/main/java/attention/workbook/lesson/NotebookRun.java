package attention.workbook.lesson;

import attention.workbook.lab.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/**
 * Runs notebooks through a real Jupyter kernel, without a browser.
 *
 * @param python of an environment with nbclient and the kernel
 * @param kernel the kernel's name in that environment
 * @param variables the environment variables by which the kernel knows the workbook
 */
public record NotebookRun(Path python, String kernel, Map<String, String> variables) {

    private static final String SCRIPT = "execute_notebook.py";
    private static final int AT_ONCE = 2;

    /**
     * Runs all notebooks, two at a time, and returns them with the outputs of this run. A cell that
     * fails is an output like others.
     *
     * @throws LessonException when a kernel does not start or a cell never ends
     */
    public Map<String, Notebook> outputs(Map<String, Notebook> notebooks) {
        try {
            Path folder = Files.createTempDirectory("notebooks");
            try {
                return run(notebooks, folder);
            } finally {
                PathUtils.deleteDirectory(folder);
            }
        } catch (IOException e) {
            throw new LessonException("the notebooks could not be run: " + e.getMessage(), e);
        }
    }

    private Map<String, Notebook> run(Map<String, Notebook> notebooks, Path folder)
            throws IOException {
        Path script = folder.resolve(SCRIPT);
        try (InputStream resource = NotebookRun.class.getResourceAsStream(SCRIPT)) {
            Files.copy(resource, script, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>();
        command.addAll(List.of(python.toString(), "-I", script.toString(), kernel, "" + AT_ONCE));
        for (Map.Entry<String, Notebook> notebook : notebooks.entrySet()) {
            Path source = folder.resolve(notebook.getKey() + ".in.ipynb");
            Files.writeString(source, notebook.getValue().text());
            command.add(source.toString());
            command.add(target(folder, notebook.getKey()).toString());
        }
        execute(command, folder);
        Map<String, Notebook> outputs = new LinkedHashMap<>();
        notebooks.keySet().forEach(name -> outputs.put(name, Notebook.read(target(folder, name))));
        return outputs;
    }

    private void execute(List<String> command, Path folder) throws IOException {
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put(Strict.VARIABLE, "1");
        Map<String, String> environment = builder.environment();
        Surroundings.leaveOut(environment);
        environment.putAll(variables);
        // Neither are the user's folders read, nor is anything written there.
        for (String own : List.of("CONFIG", "DATA", "RUNTIME")) {
            environment.put("JUPYTER_" + own + "_DIR", folder.toString());
        }
        environment.put("IPYTHONDIR", folder.toString());
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new LessonException(
                        "the notebooks could not be run:\n"
                                + Files.readString(log, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LessonException("the run of the notebooks was interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static Path target(Path folder, String name) {
        return folder.resolve(name + ".ipynb");
    }
}
