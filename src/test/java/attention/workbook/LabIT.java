package attention.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attention.workbook.home.Home;
import attention.workbook.lab.LessonCopies;
import attention.workbook.lab.PythonEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The lab where Python lacks something; {@link ReadmeIT} starts a real one. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "small scripts play Python")
class LabIT {
    private TemporaryWorkbook workbook;
    private Path programs;

    @BeforeEach
    void copyOfTheWorkbook(@TempDir Path folder) throws IOException {
        workbook = new TemporaryWorkbook(folder.resolve("workbook"));
        programs = Files.createDirectories(folder.resolve("programs"));
        script("python", "exit 9");
        workbook.with("PATH", programs + ":" + System.getenv("PATH"));
    }

    private void script(String name, String text) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void expectTheTerminal(String words) throws Exception {
        var result = workbook.workbook("lab", "01");
        assertTrue(result.err().contains(words), result.all());
        assertTrue(result.err().contains("runs here in the terminal"), result.all());
        assertTrue(result.out().contains("Three steps"), result.all());
        assertEquals(0, result.code(), result.all());
    }

    @Test
    void without_python_the_lesson_runs_in_the_terminal() throws Exception {
        script("python3", "exit 127");
        expectTheTerminal("There is no Python 3");
    }

    @Test
    void an_old_python_is_named() throws Exception {
        script("python3", "echo 3 8");
        expectTheTerminal("Python 3.8 is too old");
    }

    @Test
    void a_missing_venv_module_is_named() throws Exception {
        script(
                "python3",
                "case $1 in -c) echo 3 12;; *) echo 'ensurepip is not available'; exit 1;; esac");
        expectTheTerminal("venv module is missing");
    }

    @Test
    void pip_without_network_is_named_and_the_half_made_environment_made_anew() throws Exception {
        script(
                "python3",
                """
                case $1 in -c) echo 3 12; exit;; esac
                mkdir -p "$3/bin"
                printf '#!/bin/sh\\necho "No matching distribution found"; exit 1\\n' > "$3/bin/python"
                chmod +x "$3/bin/python"
                """);
        expectTheTerminal("connect to the network");
        expectTheTerminal("was not finished");
    }

    @Test
    void a_killed_preparation_leaves_no_pip_behind() throws Exception {
        Path modules = workbook.root().resolve("fake");
        Path pip = Files.createDirectories(modules.resolve("pip"));
        Path note = workbook.root().resolve("pip.pid");
        Files.createFile(pip.resolve("__init__.py"));
        Files.writeString(
                pip.resolve("__main__.py"),
                "import os, time; open('pip.new', 'w').write(str(os.getpid()));"
                        + " os.rename('pip.new', 'pip.pid'); time.sleep(60)");
        script(
                "python3",
                """
                [ "$1" = -c ] && echo 3 12 && exit
                mkdir -p "$3/bin"
                real=$(PATH=${PATH#*:} command -v python3)
                printf '#!/bin/sh\\nexec "%s" "$@"\\n' "$real" > "$3/bin/python"
                chmod +x "$3/bin/python"
                """);
        workbook.with("PYTHONPATH", modules.toString());
        Process lab = workbook.builder(List.of("./workbook", "lab", "01")).start();
        try {
            for (int look = 0; look < 4_000 && !Files.exists(note); look++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            ProcessHandle fake =
                    ProcessHandle.of(Long.parseLong(Files.readString(note))).orElseThrow();
            lab.destroyForcibly().waitFor();
            fake.onExit().get(120, TimeUnit.SECONDS);
        } finally {
            lab.descendants().forEach(ProcessHandle::destroyForcibly);
            lab.destroyForcibly();
        }
    }

    @Test
    void copies_are_made_once_and_never_overwritten() throws Exception {
        LessonCopies copies = new LessonCopies(new Home(workbook.root()));
        List<Path> made = copies.complete();
        assertEquals(copies.lessons().size(), made.size());
        Files.writeString(made.get(0), "mine");
        assertEquals(List.of(), copies.complete());
        assertEquals("mine", Files.readString(made.get(0)));
    }

    @Test
    void the_environment_is_named_after_its_pins() throws Exception {
        Home home = new Home(workbook.root());
        Path before = PythonEnvironment.of(home).folder();
        Files.writeString(home.notebooks().resolve("constraints.txt"), "tornado==1\n");
        assertTrue(!before.equals(PythonEnvironment.of(home).folder()), before.toString());
    }
}
