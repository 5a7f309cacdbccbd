package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines that lack something. A small script plays Maven. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has workbook.cmd")
class LauncherIT {
    private Path folder;
    private TemporaryWorkbook workbook;
    private Path programs;

    @BeforeEach
    void copyOfTheWorkbook(@TempDir Path temporary) throws IOException {
        folder = temporary;
        workbook = new TemporaryWorkbook(folder.resolve("workbook"));
        programs = Files.createDirectories(folder.resolve("programs"));
        for (String name :
                List.of("sh", "dirname", "readlink", "find", "head", "grep", "mkdir", "cp", "mv")) {
            use(name);
        }
        use("rm");
        use("sed");
        use("touch");
    }

    /** A script and no link: JUnit warns about links that lead out of its folder. */
    private void use(String name) throws IOException {
        for (String place : List.of("/bin", "/usr/bin")) {
            Path program = Path.of(place, name);
            if (Files.exists(program)) {
                script(name, "exec " + program + " \"$@\"");
                return;
            }
        }
    }

    private void maven(String script) throws IOException {
        script("mvn", script);
    }

    private void script(String name, String text) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void expect(int code, String words) throws Exception {
        var result = workbook.with("PATH", programs.toString()).workbook("--version");
        assertEquals(code, result.code(), result.all());
        assertTrue(result.all().contains(words), result.all());
        assertFalse(result.all().contains("\tat "), result.all());
    }

    @Test
    void without_a_jdk_it_says_where_to_get_one() throws Exception {
        workbook.with("JAVA_HOME", "");
        expect(2, "install JDK 17 or newer");
    }

    @Test
    void a_java_without_compiler_is_refused() throws Exception {
        workbook.with("JAVA_HOME", folder.toString());
        expect(2, "is no JDK");
    }

    @Test
    void an_old_jdk_is_refused() throws Exception {
        Path old = folder.resolve("jdk");
        Files.createDirectories(old.resolve("bin"));
        Files.createSymbolicLink(old.resolve("bin/javac"), Path.of("/bin/sh"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        workbook.with("JAVA_HOME", old.toString());
        expect(2, "JDK 11.0.2");
    }

    @Test
    void without_maven_it_says_where_to_get_it() throws Exception {
        Files.delete(workbook.state().resolve("built"));
        expect(2, "No Maven found");
    }

    @Test
    void without_a_network_it_says_so_and_where_mavens_output_is() throws Exception {
        Files.delete(workbook.state().resolve("built"));
        maven("echo 'Could not transfer artifact x'; exit 1");
        expect(2, "connect to the network");
        String log = Files.readString(workbook.state().resolve("build.log"));
        assertTrue(log.contains("Could not transfer"), log);
    }

    @Test
    void a_full_disk_is_named() throws Exception {
        Files.delete(workbook.state().resolve("built"));
        maven("echo 'java.io.IOException: No space left on device'; exit 1");
        expect(2, "disk is full");
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(elsewhere);
        Files.copy(
                workbook.root().resolve("workbook"),
                elsewhere.resolve("workbook"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(elsewhere.resolve(".workbook"), "a file in the way");
        maven("exit 0");
        var result =
                workbook.with("PATH", programs.toString())
                        .run(List.of(elsewhere.resolve("workbook").toString()));
        assertEquals(2, result.code(), result.all());
        assertTrue(result.err().contains("cannot be written"), result.all());
    }

    @Test
    void an_interrupted_first_start_is_mended_by_the_next() throws Exception {
        Files.delete(workbook.state().resolve("built"));
        maven("kill -9 $$");
        expect(2, "could not be built");
        Path target = Path.of("target").toAbsolutePath();
        maven(
                """
                echo "$@" > arguments
                mkdir target
                cp "%1$s/attention-workbook.jar" "%1$s/attention-workbook-api.jar" target
                """
                        .formatted(target));
        expect(0, "Attention Workbook");
        String arguments = Files.readString(workbook.root().resolve("arguments"));
        assertTrue(arguments.contains("clean package"), arguments);
        maven("exit 1"); // would be noticed: a finished build is not repeated
        expect(0, "Attention Workbook");
    }

    @Test
    void newer_sources_are_built_again() throws Exception {
        Home home = new Home(workbook.root());
        maven("exit 1");
        expect(0, "Attention Workbook");
        Files.createDirectories(workbook.root().resolve("src/main"));
        Files.setLastModifiedTime(
                workbook.root().resolve("src/main"), FileTime.from(Instant.EPOCH));
        assertFalse(Freshness.isStale(home));
        Files.setLastModifiedTime(
                workbook.root().resolve("pom.xml"),
                FileTime.from(Instant.now().plus(Duration.ofHours(1))));
        expect(2, "could not be built");
        assertTrue(Freshness.isStale(home));
    }

    @Test
    void it_can_be_called_from_elsewhere_and_through_a_use() throws Exception {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, workbook.root().resolve("workbook"));
        var result = workbook.run(List.of("sh", "-c", "cd / && '" + link + "' list"));
        assertEquals(0, result.code(), result.all());
        assertTrue(result.out().contains("WeightedSum"), result.all());
    }
}
