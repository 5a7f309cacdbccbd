package attention.workbook.command;

import attention.grade.WholeFile;
import attention.words.Language;
import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.home.Names;
import attention.workbook.home.Trouble;
import attention.workbook.home.Turn;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.lab.Browser;
import attention.workbook.lab.JupyterLab;
import attention.workbook.lab.KernelSettings;
import attention.workbook.lab.LessonCopies;
import attention.workbook.lab.PythonEnvironment;
import attention.workbook.lab.RunningLab;
import attention.workbook.progress.SessionProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook lab}: a lesson in JupyterLab, or in the terminal where Python is missing. */
@Command(name = "lab")
public final class LabCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(
            arity = "0..1",
            paramLabel = "LESSON",
            completionCandidates = Names.Lessons.class,
            defaultValue = "01",
            descriptionKey = "LESSON")
    private String lesson = "01";

    @Option(names = "--kernel", paramLabel = "KERNEL", defaultValue = "jjava")
    private String kernel = "jjava";

    /** At this desk. */
    public LabCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        if (!kernel.toLowerCase(Locale.ROOT).matches("[ij]java")) {
            throw Exit.wrongUse(WORDS.text("lab/no such kernel", "name", kernel));
        }
        LessonCopies copies = new LessonCopies(home());
        String name = copies.named(lesson);
        RunningLab lab = alone(copies, name);
        return lab == null ? inTerminal(name) : serve(lab, name);
    }

    /** Of several starts at once one starts the server, and the others find it. */
    private @Nullable RunningLab alone(LessonCopies copies, String name) {
        Path place = home().writable().resolve("lab.lock");
        try {
            Turn turn = Turn.at(place, () -> screen().note(WORDS.text("lab/being started")));
            try (turn) {
                return lab(copies, name);
            }
        } catch (IOException e) {
            throw Exit.brokenSetup(Trouble.writing(place, e), e);
        }
    }

    private @Nullable RunningLab lab(LessonCopies copies, String name) {
        RunningLab running = RunningLab.find(home(), name).orElse(null);
        if (running != null) {
            copies.complete();
            return running;
        }
        PythonEnvironment environment = environment();
        if (environment == null) {
            return null;
        }
        JupyterLab server = new JupyterLab(home(), environment);
        server.trust(copies.complete());
        return server.start(variables(environment), name);
    }

    private @Nullable PythonEnvironment environment() {
        try {
            return PythonEnvironment.prepare(home(), screen()::note);
        } catch (Exit e) {
            screen().note(e.sentence());
            return null;
        }
    }

    private Exit.Code inTerminal(String name) {
        screen().note(WORDS.text("lab/in the terminal"));
        return RunCommand.of(desk(), name.substring(0, 2)).run();
    }

    private Map<String, String> variables(PythonEnvironment environment) {
        Path javaHome = Path.of(System.getProperty("java.home"));
        var variables = new LinkedHashMap<>(KernelSettings.variables(home(), Home.jar(), javaHome));
        variables.put(SessionProgress.VARIABLE, "notebook");
        variables.merge(
                "JJAVA_JVM_OPTS",
                "-D" + Language.PROPERTY + "=" + Language.current().code(),
                (usual, more) -> usual + " " + more);
        if (kernel.equalsIgnoreCase("ijava")) {
            Path found =
                    KernelSettings.ijava(environment.folder())
                            .orElseThrow(() -> Exit.brokenSetup(WORDS.text("lab/no IJava")));
            variables.put("JUPYTER_PATH", underTheNameOfOurs(found).toString());
        }
        return variables;
    }

    /** The notebooks ask for the kernel named after the language; here IJava answers to it. */
    private Path underTheNameOfOurs(Path ijava) {
        Path folder = home().writable("jupyter", "ijava", "kernels", "java");
        try {
            String spec = Files.readString(ijava.resolve("kernel.json"));
            WholeFile.write(
                    folder.resolve("kernel.json"),
                    spec.replace("{resource_dir}", ijava.toString().replace("\\", "\\\\")));
            Path logo = ijava.resolve("logo-64x64.png");
            if (Files.exists(logo)) {
                Files.copy(
                        logo,
                        folder.resolve("logo-64x64.png"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw Exit.brokenSetup(Trouble.writing(folder, e), e);
        }
        return home().state().resolve("jupyter").resolve("ijava");
    }

    private Exit.Code serve(RunningLab lab, String name) {
        if (!lab.startedHere()) {
            screen().say(WORDS.text("lab/runs already"));
            show(lab.address(name));
            return Exit.Code.PASSED;
        }
        Thread end = new Thread(lab::stop, "end of JupyterLab");
        Runtime.getRuntime().addShutdownHook(end);
        show(lab.address(name));
        screen().say(WORDS.text("lab/how to end", "folder", home().myNotebooks()));
        int code = lab.waitFor();
        if (code != 0 && lab.endedByItself()) {
            Path log = home().state().resolve("lab.log");
            throw Exit.brokenSetup(WORDS.text("lab/stopped", "log", log));
        }
        return Exit.Code.PASSED;
    }

    private void show(String address) {
        boolean opened = Browser.open(address);
        screen().say(WORDS.text(opened ? "lab/opened" : "lab/to open"));
        screen().say("  " + address);
    }
}
