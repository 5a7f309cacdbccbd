package attention.workbook.lab;

import attention.words.Words;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.home.Trouble;
import attention.workbook.home.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;

/**
 * The Python environment with JupyterLab, JJava and nbclient that the workbook prepares for itself.
 * Its folder is named after the pinned requirements, so that new pins make a new environment, and
 * holds a stamp that is written last, so that a half-made one is known and made anew.
 *
 * @param folder where it lies
 */
public record PythonEnvironment(Path folder) {
    /** Environment variable: another folder to keep environments in, shared by several copies. */
    public static final String SHARED = "WORKBOOK_ENVIRONMENTS";

    private static final Words WORDS = Words.of("workbook");
    private static final String STAMP = "ready";
    private static final int ATTEMPTS = 20;
    private static final int PAUSE_MILLIS = 250;
    private static final List<String> PINS = List.of("requirements.txt", "constraints.txt");

    /** Where the environment of this workbook lies or would lie. */
    public static PythonEnvironment of(Home home) {
        String shared = System.getenv(SHARED);
        Path folder = shared == null ? home.state() : Path.of(shared).toAbsolutePath();
        return new PythonEnvironment(folder.resolve("python-" + hashOfPins(home)));
    }

    /**
     * The environment, made first if need be; several processes may ask at once.
     *
     * @param progress is told in sentences what happens, and nothing where all is ready
     * @throws Exit with the repair, when Python, venv, pip or the network is missing
     */
    public static synchronized PythonEnvironment prepare(Home home, Consumer<String> progress) {
        PythonEnvironment environment = of(home);
        if (environment.isReady()) {
            return environment;
        }
        home.writable();
        Path lock = environment.folder.resolveSibling(environment.folder.getFileName() + ".lock");
        try {
            Turn turn = Turn.at(lock, () -> progress.accept(WORDS.text("preparing/elsewhere")));
            try (turn) {
                if (!environment.isReady()) {
                    environment.make(home, progress);
                }
            }
        } catch (IOException e) {
            String why = Trouble.writing(environment.folder, e);
            throw Exit.brokenSetup(WORDS.text("preparation/failed", "why", why), e);
        }
        return environment;
    }

    /** Whether it was made to its end and its Python still works. */
    public boolean isReady() {
        return Files.exists(folder.resolve(STAMP)) && kernel().isPresent() && works();
    }

    /** A newer system Python looks for packages elsewhere, or the old one is gone. */
    private boolean works() {
        String code =
                "import sys, importlib.util as u;"
                        + " sys.exit(not (u.find_spec('jupyterlab') and u.find_spec('nbclient')))";
        return Files.exists(python())
                && Programs.ask(List.of(python().toString(), PythonScript.ALONE, "-c", code))
                        .filter(Programs.Answer::good)
                        .isPresent();
    }

    private void make(Home home, Consumer<String> progress) throws IOException {
        Python base = Python.require();
        if (Files.exists(folder)) {
            progress.accept(WORDS.text("preparing/anew"));
            delete(folder);
        }
        progress.accept(WORDS.text("preparing/begin"));
        Path log = home.writable().resolve("python.log");
        var steps = new Preparation(log, progress);
        steps.makeEnvironment(base, folder);
        steps.install(python(), home.notebooks().resolve("requirements.txt"));
        LabSettings.write(folder);
        Files.writeString(folder.resolve(STAMP), "Python " + base.version() + "\n");
        progress.accept(WORDS.text("preparing/ready"));
    }

    /** What a killed attempt has left running may still write for a moment. */
    private static void delete(Path folder) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                PathUtils.deleteDirectory(folder);
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its Python. */
    public Path python() {
        return Programs.onWindows()
                ? folder.resolve("Scripts").resolve("python.exe")
                : folder.resolve("bin").resolve("python");
    }

    /** The kernel named {@code java} in it, if there is one. */
    public Optional<Path> kernel() {
        Path kernel = folder.resolve("share/jupyter/kernels/java/kernel.json");
        return Files.exists(kernel) ? Optional.of(kernel) : Optional.empty();
    }

    private static String hashOfPins(Home home) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : PINS) {
                Path file = home.notebooks().resolve(name);
                // Line ends may differ between checkouts of the same pins.
                digest.update(
                        Files.readString(file).replace("\r", "").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
