package attention.check.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of processes that were killed, seen from others that start and end. */
class TemporaryFoldersTest {
    private final List<Process> started = new ArrayList<>();

    @TempDir private Path place;

    /** Another process: makes a folder with a file, says where, and ends when it is told to. */
    static final class Other {
        private Other() {}

        public static void main(String[] args) throws IOException {
            Path folder = TemporaryFolders.make("some");
            Files.writeString(folder.resolve("file"), "text");
            System.out.println(folder);
            int unused = System.in.read();
        }
    }

    private record Running(Process process, Path folder) {}

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Running start() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-Djava.io.tmpdir=" + place,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Other.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        started.add(process);
        BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Running(process, Path.of(String.valueOf(said.readLine())));
    }

    @Test
    void the_next_start_removes_what_the_killed_left_and_nothing_else() throws Exception {
        Path foreign = Files.createDirectory(place.resolve("attention-of-somebody-else"));
        Running living = start();
        Running killed = start();
        killed.process().destroyForcibly().waitFor();
        assertTrue(Files.exists(killed.folder().resolve("file")), "nothing was left to remove");

        Running next = start();

        assertFalse(Files.exists(killed.folder().getParent()));
        assertEquals("text", Files.readString(living.folder().resolve("file")));
        assertTrue(Files.exists(foreign));

        living.process().getOutputStream().close();
        next.process().getOutputStream().close();
        assertEquals(0, living.process().waitFor());
        assertEquals(0, next.process().waitFor());
        try (Stream<Path> left = Files.list(place)) {
            assertEquals(List.of(foreign), left.toList(), "who ends by itself leaves nothing");
        }
    }
}
