package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * What a first start leaves in {@code .workbook}: the jars, and the archives of classes that halve
 * the starts after it. It takes seconds, so all tests of a build have those of one.
 */
final class FirstStart {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path FOLDER = TARGET.resolve("first-start");

    private FirstStart() {}

    /**
     * Lays the files into the state of a workbook; the same files, for an archive is of one jar.
     */
    static void layInto(Path state) throws IOException {
        Path made = make();
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.filter(FirstStart::isWanted).toList()) {
                link(file, state.resolve(file.getFileName()));
            }
        }
    }

    private static boolean isWanted(Path file) {
        return file.toString().endsWith(".jar") || file.toString().endsWith(".jsa");
    }

    private static void link(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (IOException | UnsupportedOperationException elsewhere) {
            Files.copy(file, place); // on another disk; Java does without the archive then
        }
    }

    /** Makes it unless it is there; two processes run tests at the same time. */
    private static synchronized Path make() throws IOException {
        Path jar = TARGET.resolve("attention-workbook.jar");
        String of = Files.getLastModifiedTime(jar) + " " + Files.size(jar);
        Path place = TARGET.resolve("first-start.lock");
        try (FileChannel channel =
                        FileChannel.open(
                                place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Path note = FOLDER.resolve("made-of");
            if (lock.isValid() && !(Files.exists(note) && Files.readString(note).equals(of))) {
                if (Files.exists(FOLDER)) {
                    PathUtils.deleteDirectory(FOLDER);
                }
                start();
                Files.writeString(note, of);
            }
        }
        return FOLDER.resolve(".workbook");
    }

    /** A script plays Maven, and the rest is what the launcher does. */
    private static void start() throws IOException {
        TemporaryWorkbook workbook = TemporaryWorkbook.before(FOLDER);
        Path maven = Files.createDirectories(FOLDER.resolve("programs")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\n" + LauncherIT.BUILD + "\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        workbook.with("PATH", maven.resolveSibling("") + ":" + System.getenv("PATH"));
        try {
            var started = workbook.run(List.of("./workbook", "--version"));
            assertEquals(0, started.code(), started.all());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
