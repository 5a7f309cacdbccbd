package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on machines that lack something. A small script plays Maven. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has workbook.cmd")
class LauncherIT {
    /** What Maven leaves. */
    static final String BUILD =
            "mkdir target; cp '%1$s/attention-workbook.jar' '%1$s/attention-workbook-api.jar' target"
                    .formatted(Path.of("target").toAbsolutePath());

    private Path folder;
    private TemporaryWorkbook workbook;
    private Path programs;

    @BeforeEach
    void copyOfTheWorkbook(@TempDir Path temporary) throws IOException {
        folder = temporary;
        workbook = new TemporaryWorkbook(folder.resolve("workbook"));
        programs = Files.createDirectories(folder.resolve("programs"));
        for (String name :
                List.of("sh", "dirname", "readlink", "locale", "find", "head", "grep", "sed")) {
            use(name);
        }
        for (String name : List.of("mkdir", "cp", "sleep")) { // for the script that plays Maven
            use(name);
        }
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
    void a_folder_named_mvn_is_no_maven() throws Exception {
        Files.delete(workbook.state().resolve("built"));
        Files.createDirectory(programs.resolve("mvn"));
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
        PathUtils.deleteDirectory(workbook.state());
        Files.writeString(workbook.state(), "a file in the way");
        maven("exit 0");
        var result = workbook.with("PATH", programs.toString()).workbook("list");
        assertEquals(2, result.code(), result.all());
        assertTrue(result.err().contains("cannot be written"), result.all());
    }

    @Test
    void an_interrupted_first_start_is_mended_by_the_next() throws Exception {
        Files.delete(workbook.state().resolve("built"));
        maven("kill -9 $$");
        expect(2, "could not be built");
        maven("echo \"$@\" > arguments; " + BUILD);
        expect(0, "Attention Workbook");
        String arguments = Files.readString(workbook.root().resolve("arguments"));
        assertTrue(arguments.contains("clean package"), arguments);
        maven("exit 1"); // would be noticed: a finished build is not repeated
        expect(0, "Attention Workbook");
    }

    @Test
    void newer_sources_are_built_again() throws Exception {
        maven("exit 1");
        expect(0, "Attention Workbook");
        assertFalse(Build.isStale(workbook.root()));
        Files.setLastModifiedTime(
                workbook.root().resolve("pom.xml"),
                FileTime.from(Instant.now().plus(Duration.ofHours(1))));
        expect(2, "could not be built");
        assertTrue(Build.isStale(workbook.root()));
    }

    @Test
    void it_can_be_called_from_elsewhere_and_through_a_use() throws Exception {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, workbook.root().resolve("workbook"));
        var result = workbook.run(List.of("sh", "-c", "cd / && '" + link + "' list"));
        assertEquals(0, result.code(), result.all());
        assertTrue(result.out().contains("WeightedSum"), result.all());
    }

    @Test
    void of_two_first_starts_one_builds_and_the_other_waits_and_says_so() throws Exception {
        Files.delete(workbook.state().resolve("built"));
        Path builds = folder.resolve("builds");
        Path go = folder.resolve("go");
        maven(
                "echo >>'"
                        + builds
                        + "'; while [ ! -e '"
                        + go
                        + "' ]; do sleep 0.05; done; "
                        + BUILD);
        workbook.with("PATH", programs.toString());
        List<Path> said = List.of(folder.resolve("said by one"), folder.resolve("said by two"));
        List<Process> starts = new ArrayList<>();
        for (Path file : said) {
            ProcessBuilder start = workbook.builder(List.of("./workbook", "--version"));
            starts.add(start.redirectErrorStream(true).redirectOutput(file.toFile()).start());
        }
        for (int look = 0; look < 2_000 && !all(said).contains("waiting"); look++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        Files.createFile(go);
        for (Process start : starts) {
            assertEquals(0, start.waitFor(), all(said));
        }
        assertEquals(1, Files.readAllLines(builds).size(), all(said));
        assertTrue(all(said).contains("Another start is building the workbook"), all(said));
        assertEquals(2, all(said).split("Attention Workbook").length - 1, all(said));
    }

    private static String all(List<Path> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:26", "Done!", "Fun 😀"})
    void a_folder_that_Java_cannot_work_in_is_refused_by_name(String name) throws Exception {
        var odd = new TemporaryWorkbook(folder.resolve(name).resolve("José 张"));
        var result = odd.workbook("list");
        assertEquals(2, result.code(), result.all());
        assertEquals(1, result.all().lines().count(), result.all());
        assertTrue(result.err().contains("cannot work in " + odd.root()), result.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "POSIX", "xx_XX.UTF-8"})
    void any_other_folder_works_whatever_the_locale(String locale) throws Exception {
        String name = "José 张/Done! 25 #1 %20 'q' \"q\" $HOME `x` [x] {y} ; & é";
        var odd = new TemporaryWorkbook(folder.resolve(name));
        odd.solve("02-softmax/MySoftmax.java");
        odd.with("LC_ALL", locale).with("LANG", locale);
        var result = odd.workbook("check", "Softmax");
        assertEquals(0, result.code(), result.all());
        Path file = odd.exercise("02-softmax/MySoftmax.java");
        result = odd.workbook("check", file.toString());
        assertEquals(0, result.code(), result.all());
    }

    @Test
    void options_for_every_Java_do_no_harm() throws Exception {
        workbook.solve("02-softmax/MySoftmax.java");
        workbook.with(
                "JAVA_TOOL_OPTIONS", "-XX:+UseG1GC -Dfile.encoding=ISO-8859-1 -Duser.language=fa");
        var result = workbook.workbook("check", "Softmax");
        assertEquals(0, result.code(), result.all());
        assertTrue(result.out().contains("8 of 8 points"), result.all());
    }
}
