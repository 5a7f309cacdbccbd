package attention.workbook.doctor;

import attention.grade.sandbox.Advice;
import attention.workbook.edition.StudentEdition;
import attention.workbook.home.Home;
import attention.workbook.lab.Programs;
import attention.workbook.lab.Python;
import attention.workbook.lab.PythonEnvironment;
import attention.workbook.lab.Repair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All questions that the doctor asks, in the order in which one would mend. */
public final class Examination {
    private static final int OLDEST_JAVA = 17;
    private static final long ENOUGH_BYTES = 500L << 20;

    private final Home home;

    /** An examination of this machine for this workbook. */
    public Examination(Home home) {
        this.home = home;
    }

    /** Asked one by one, so that each answer shows as soon as it is there. */
    public List<Supplier<Condition>> questions() {
        List<Supplier<Condition>> questions = new ArrayList<>(ofAll());
        if (!StudentEdition.is(home)) {
            questions.add(GradingBoxes::look);
        }
        return questions;
    }

    private List<Supplier<Condition>> ofAll() {
        return List.of(
                this::jdk,
                this::maven,
                this::jar,
                this::folder,
                this::disk,
                this::python,
                this::venv,
                this::environment,
                this::kernel,
                Drawing::headless,
                Drawing::chineseFont,
                Examination::boxes);
    }

    private Condition jdk() {
        String found =
                System.getProperty("java.version") + " in " + System.getProperty("java.home");
        boolean compiler = javax.tools.ToolProvider.getSystemJavaCompiler() != null;
        if (Runtime.version().feature() < OLDEST_JAVA || !compiler) {
            return Condition.broken(
                    "JDK",
                    found + (compiler ? ", too old" : ", without a compiler"),
                    Repair.jdk() + ", then set JAVA_HOME to it");
        }
        return Condition.good("JDK", found);
    }

    private Condition maven() {
        List<String> question = List.of(Programs.onWindows() ? "mvn.cmd" : "mvn", "--version");
        Optional<Programs.Answer> answer = Programs.ask(question).filter(Programs.Answer::good);
        if (answer.isEmpty()) {
            return Condition.less("Maven", "not found; it builds the workbook", Repair.maven());
        }
        String first = answer.get().text().lines().findFirst().orElse("");
        return Condition.good(
                "Maven", first.replaceAll("\\s*\\(.*", "").replaceAll("\u001B\\[[;\\d]*m", ""));
    }

    private Condition jar() {
        Path jar = Home.jar();
        return Files.isRegularFile(jar)
                ? Condition.good("Built workbook", home.shown(jar))
                : Condition.less("Built workbook", "runs from " + jar, "./workbook builds the jar");
    }

    private Condition folder() {
        Path folder = home.state();
        try {
            Files.createDirectories(folder);
            Path trial = Files.createTempFile(folder, "doctor", ".tmp");
            Files.delete(trial);
            return Condition.good("Write access", home.shown(folder));
        } catch (IOException e) {
            return Condition.broken(
                    "Write access",
                    "cannot write to " + folder,
                    "copy the workbook to a folder of your own");
        }
    }

    private Condition disk() {
        try {
            long free = Files.getFileStore(home.root()).getUsableSpace();
            String found = (free >> 20) + " MB free";
            return free > ENOUGH_BYTES
                    ? Condition.good("Disk", found)
                    : Condition.less("Disk", found, "free some space; JupyterLab needs 300 MB");
        } catch (IOException e) {
            return Condition.less("Disk", "free space is unknown", "");
        }
    }

    private Condition python() {
        Optional<Python> python = Python.find();
        if (python.isEmpty()) {
            return Condition.less(
                    "Python", "not found; lessons run in the terminal", Repair.python());
        }
        return python.get().newEnough()
                ? Condition.good("Python", python.get().version())
                : Condition.less(
                        "Python",
                        python.get().version() + ", but JupyterLab needs 3." + Python.OLDEST_MINOR,
                        Repair.python());
    }

    private Condition venv() {
        boolean there =
                Python.find()
                        .flatMap(p -> Programs.ask(p.with("-c", "import venv, ensurepip")))
                        .filter(Programs.Answer::good)
                        .isPresent();
        return there
                ? Condition.good("Python venv, pip", "there")
                : Condition.less("Python venv, pip", "missing", Repair.venv());
    }

    private Condition environment() {
        PythonEnvironment environment = PythonEnvironment.of(home);
        return environment.isReady()
                ? Condition.good("JupyterLab", "ready in " + home.shown(environment.folder()))
                : Condition.less("JupyterLab", "not prepared yet", "./workbook lab prepares it");
    }

    private static Condition boxes() {
        return Advice.forFull()
                .map(
                        lack ->
                                Condition.less(
                                        "Boxes for grading",
                                        lack.found() + "; only teachers need it",
                                        lack.repair()))
                .orElseGet(() -> Condition.good("Boxes for grading", "bubblewrap works"));
    }

    private Condition kernel() {
        return PythonEnvironment.of(home).kernel().isPresent()
                ? Condition.good("Java kernel", "JJava")
                : Condition.less("Java kernel", "not prepared yet", "./workbook lab prepares it");
    }
}
