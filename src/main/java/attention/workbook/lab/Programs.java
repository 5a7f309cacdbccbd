package attention.workbook.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs other programs, to see what this machine has. */
public final class Programs {
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    private static final int PATIENCE_SECONDS = 20;

    private Programs() {}

    /** What a program printed, and its exit code. */
    public record Answer(int code, String text) {
        /** Whether the program ended well. */
        public boolean good() {
            return code == 0;
        }
    }

    /** Whether this is Windows, where programs have other names. */
    public static boolean onWindows() {
        return WINDOWS;
    }

    /** Runs a program to its end; empty if there is none of that name or it hangs. */
    public static Optional<Answer> ask(List<String> command) {
        @Nullable Path output = null;
        try {
            // A file, not a pipe: a hanging program must not make us wait for its output too.
            output = Files.createTempFile("workbook", ".txt");
            Process process =
                    Surroundings.without(new ProcessBuilder(command))
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
            return Optional.of(new Answer(process.exitValue(), text.strip()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            deleteQuietly(output);
        }
    }

    private static void deleteQuietly(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
