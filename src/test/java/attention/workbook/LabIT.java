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
                "case $2 in -c) echo 3 12;; *) echo 'ensurepip is not available'; exit 1;; esac");
        expectTheTerminal("venv module is missing");
    }

    @Test
    void pip_without_network_is_named_and_the_half_made_environment_made_anew() throws Exception {
        script(
                "python3",
                """
                case $2 in -c) echo 3 12; exit;; esac
                mkdir -p "$4/bin"
                printf '#!/bin/sh\\necho "No matching distribution found"; exit 1\\n' > "$4/bin/python"
                chmod +x "$4/bin/python"
                """);
        expectTheTerminal("connect to the network");
        expectTheTerminal("was not finished");
    }

    @Test
    void a_killed_preparation_leaves_no_pip_behind() throws Exception {
        Path note = workbook.root().resolve("pip.pid");
        pip(
                "import os, time; open('pip.new', 'w').write(str(os.getpid()));"
                        + " os.rename('pip.new', 'pip.pid'); time.sleep(60)");
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

    /** A real Python, with a module pip of ours. */
    private void pip(String code) throws IOException {
        Path modules = workbook.root().resolve("fake");
        Path pip = Files.createDirectories(modules.resolve("pip"));
        Files.createFile(pip.resolve("__init__.py"));
        Files.writeString(pip.resolve("__main__.py"), code);
        Files.writeString(
                modules.resolve("call.py"),
                "import sys, runpy; sys.path.insert(0, sys.argv[1]); del sys.argv[:2];"
                        + " runpy.run_path(sys.argv[0], run_name='__main__')");
        script(
                "python3",
                """
                [ "$2" = -c ] && echo 3 12 && exit
                mkdir -p "$4/bin"
                real=$(PATH=${PATH#*:} command -v python3)
                {
                    echo '#!/bin/sh'
                    echo 'shift; exec "'$real'" "%1$s/call.py" "%1$s" "$@"'
                } > "$4/bin/python"
                chmod +x "$4/bin/python"
                """
                        .formatted(modules));
    }

    @Test
    void settings_of_another_pip_and_Python_do_not_reach_ours() throws Exception {
        Path note = workbook.root().resolve("environment");
        pip(
                "import os; open('environment', 'w').write(chr(10).join(k + '=' + v for k, v in"
                        + " os.environ.items())); raise SystemExit('No matching distribution')");
        Path settings =
                Files.writeString(
                        workbook.root().resolve("pip.conf"),
                        """
                        [global]
                        target = /nowhere
                        index-url = https://file.example/simple
                        trusted-host = file.example
                        [install]
                        user = true
                        """);
        workbook.with("PIP_CONFIG_FILE", settings.toString());
        workbook.with("PIP_INDEX_URL", "https://variable.example/simple");
        for (String name : List.of("PIP_TARGET", "PIP_USER", "PYTHONHOME", "JUPYTERLAB_DIR")) {
            workbook.with(name, "/nowhere");
        }
        expectTheTerminal("connect to the network");
        List<String> variables = Files.readAllLines(note);
        assertTrue(variables.contains("PIP_INDEX_URL=https://variable.example/simple"));
        assertTrue(variables.contains("PIP_TRUSTED_HOST=file.example"), variables.toString());
        assertTrue(variables.contains("PIP_CONFIG_FILE=/dev/null"), variables.toString());
        assertTrue(variables.stream().noneMatch(it -> it.endsWith("=/nowhere")));
        assertTrue(variables.stream().noneMatch(it -> it.startsWith("PIP_USER")));
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
