package attention.grade.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The few programs of the system that make walls. */
final class WallPrograms {
    /** For processes of root: the user that owns nothing. */
    private static final String NOBODY = "65534";

    private WallPrograms() {}

    /** A program of the PATH. */
    static Optional<Path> find(String name) {
        String path = System.getenv("PATH");
        return Arrays.stream((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(it -> Files.isRegularFile(it) && Files.isExecutable(it))
                .findFirst();
    }

    /** Whether this process may do everything. */
    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | RuntimeException unknown) {
            return false;
        }
    }

    /** The beginning of a command line that gives up all rights of root; empty where it cannot. */
    static List<String> asNobody() {
        Optional<Path> setpriv = find("setpriv");
        if (!isRoot() || setpriv.isEmpty()) {
            return List.of();
        }
        return List.of(
                setpriv.get().toString(),
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--inh-caps=-all",
                "--bounding-set=-all",
                "--no-new-privs",
                "--");
    }

    /** Limits that hold for one process; the number of processes counts per user. */
    static List<String> limited(String prlimit, int megabytes) {
        return new ArrayList<>(
                List.of(
                        prlimit,
                        "--data=" + ((long) megabytes << 20),
                        "--core=0",
                        "--fsize=0",
                        "--nofile=256",
                        "--cpu=600"));
    }

    /** What a program says; empty if it does not work. */
    static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            byte[] said = process.getInputStream().readNBytes(1 << 16);
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
