package attention.workbook.doctor;

import static attention.workbook.doctor.Examination.WORDS;
import static attention.workbook.doctor.Examination.subject;

import attention.workbook.home.Home;
import attention.workbook.lab.KernelSettings;
import attention.workbook.lab.Programs;
import attention.workbook.lab.Python;
import attention.workbook.lab.PythonEnvironment;
import attention.workbook.lab.Repair;
import attention.workbook.lesson.LessonException;
import attention.workbook.lesson.LessonParser;
import attention.workbook.lesson.Notebook;
import attention.workbook.lesson.NotebookCell;
import attention.workbook.lesson.NotebookRun;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What notebooks need. Without it lessons run in the terminal.
 *
 * @param home the workbook
 */
record NotebookParts(Home home) {
    /** A cell that needs the workbook's jar, and prints 42. */
    private static final String LESSON = "# Trial\n\n## Cell\n\n```java\nprint(6 * 7);\n```\n";

    Condition python() {
        Optional<Python> python = Python.find();
        if (python.isEmpty()) {
            return Condition.less(
                    subject("Python"), WORDS.text("doctor/no Python"), Repair.python());
        }
        String version = python.get().version();
        return python.get().newEnough()
                ? Condition.good(subject("Python"), version)
                : Condition.less(
                        subject("Python"),
                        WORDS.text(
                                "doctor/old Python",
                                "version",
                                version,
                                "oldest",
                                Python.OLDEST_MINOR),
                        Repair.python());
    }

    Condition venv() {
        boolean there =
                Python.find()
                        .flatMap(p -> Programs.ask(p.with("-c", "import venv, ensurepip")))
                        .filter(Programs.Answer::good)
                        .isPresent();
        return there
                ? Condition.good(subject("venv"), WORDS.text("doctor/there"))
                : Condition.less(subject("venv"), WORDS.text("doctor/missing"), Repair.venv());
    }

    Condition environment() {
        PythonEnvironment environment = PythonEnvironment.of(home);
        return environment.isReady()
                ? Condition.good(
                        subject("JupyterLab"),
                        WORDS.text("doctor/ready", "folder", home.shown(environment.folder())))
                : unprepared("JupyterLab");
    }

    private static Condition unprepared(String key) {
        return Condition.less(
                subject(key), WORDS.text("doctor/unprepared"), WORDS.text("repair/unprepared"));
    }

    /** Starts the kernel and has it run a cell, as a lesson does. */
    Condition kernel() {
        PythonEnvironment environment = PythonEnvironment.of(home);
        if (!environment.isReady()) {
            return unprepared("kernel");
        }
        Path javaHome = Path.of(System.getProperty("java.home"));
        NotebookRun kernel =
                new NotebookRun(
                        environment.python(),
                        "java",
                        KernelSettings.variables(home, Home.jar(), javaHome));
        Notebook trial = Notebook.of(LessonParser.parse("00-trial", LESSON));
        try {
            String shown = shown(kernel.outputs(Map.of("trial", trial)).values());
            return shown.strip().equals("42")
                    ? Condition.good(subject("kernel"), WORDS.text("doctor/kernel runs"))
                    : brokenKernel(shown, environment);
        } catch (LessonException e) {
            return brokenKernel(String.valueOf(e.getMessage()), environment);
        }
    }

    private static String shown(Collection<Notebook> notebooks) {
        return notebooks.stream()
                .flatMap(notebook -> notebook.cells().values().stream())
                .filter(NotebookCell::isCode)
                .map(NotebookCell::text)
                .collect(Collectors.joining());
    }

    private static Condition brokenKernel(String said, PythonEnvironment environment) {
        String last = said.strip().lines().reduce("", (before, line) -> line).strip();
        return Condition.less(
                subject("kernel"),
                WORDS.text("doctor/kernel fails", "why", last),
                WORDS.text("repair/kernel", "folder", environment.folder()));
    }
}
