package attention.workbook.doctor;

import attention.workbook.Home;
import attention.workbook.lab.Programs;
import attention.workbook.lab.Python;
import attention.workbook.lab.PythonEnvironment;
import attention.workbook.lab.Repair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public List<Supplier<Finding>> questions() {
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
                Drawing::chineseFont);
    }

    private Finding jdk() {
        String found =
                System.getProperty("java.version") + " in " + System.getProperty("java.home");
        boolean compiler = javax.tools.ToolProvider.getSystemJavaCompiler() != null;
        if (Runtime.version().feature() < OLDEST_JAVA || !compiler) {
            return Finding.broken(
                    "JDK",
                    found + (compiler ? ", too old" : ", without a compiler"),
                    Repair.jdk() + ", then set JAVA_HOME to it");
        }
        return Finding.good("JDK", found);
    }

    private Finding maven() {
        List<String> question = List.of(Programs.onWindows() ? "mvn.cmd" : "mvn", "--version");
        Optional<Programs.Answer> answer = Programs.ask(question).filter(Programs.Answer::good);
        if (answer.isEmpty()) {
            return Finding.less("Maven", "not found; it builds the workbook", Repair.maven());
        }
        String first = answer.get().text().lines().findFirst().orElse("");
        return Finding.good(
                "Maven", first.replaceAll("\\s*\\(.*", "").replaceAll("\u001B\\[[;\\d]*m", ""));
    }

    private Finding jar() {
        Path jar = Home.jar();
        return Files.isRegularFile(jar)
                ? Finding.good("Built workbook", home.shown(jar))
                : Finding.less("Built workbook", "runs from " + jar, "./workbook builds the jar");
    }

    private Finding folder() {
        Path folder = home.state();
        try {
            Files.createDirectories(folder);
            Path trial = Files.createTempFile(folder, "doctor", ".tmp");
            Files.delete(trial);
            return Finding.good("Write access", home.shown(folder));
        } catch (IOException e) {
            return Finding.broken(
                    "Write access",
                    "cannot write to " + folder,
                    "copy the workbook to a folder of your own");
        }
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(home.root()).getUsableSpace();
            String found = (free >> 20) + " MB free";
            return free > ENOUGH_BYTES
                    ? Finding.good("Disk", found)
                    : Finding.less("Disk", found, "free some space; JupyterLab needs 300 MB");
        } catch (IOException e) {
            return Finding.less("Disk", "free space is unknown", "");
        }
    }

    private Finding python() {
        Optional<Python> python = Python.find();
        if (python.isEmpty()) {
            return Finding.less(
                    "Python", "not found; lessons run in the terminal", Repair.python());
        }
        return python.get().newEnough()
                ? Finding.good("Python", python.get().version())
                : Finding.less(
                        "Python",
                        python.get().version() + ", but JupyterLab needs 3." + Python.OLDEST_MINOR,
                        Repair.python());
    }

    private Finding venv() {
        boolean there =
                Python.find()
                        .flatMap(p -> Programs.ask(p.with("-c", "import venv, ensurepip")))
                        .filter(Programs.Answer::good)
                        .isPresent();
        return there
                ? Finding.good("Python venv, pip", "there")
                : Finding.less("Python venv, pip", "missing", Repair.venv());
    }

    private Finding environment() {
        PythonEnvironment environment = PythonEnvironment.of(home);
        return environment.isReady()
                ? Finding.good("JupyterLab", "ready in " + home.shown(environment.folder()))
                : Finding.less("JupyterLab", "not prepared yet", "./workbook lab prepares it");
    }

    private Finding kernel() {
        return PythonEnvironment.of(home).kernel().isPresent()
                ? Finding.good("Java kernel", "JJava")
                : Finding.less("Java kernel", "not prepared yet", "./workbook lab prepares it");
    }
}
