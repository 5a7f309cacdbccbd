package attention.workbook.command;

import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.lab.KernelSettings;
import attention.workbook.lab.PythonEnvironment;
import attention.workbook.lesson.LessonException;
import attention.workbook.lesson.LessonFiles;
import attention.workbook.lesson.LessonMaker;
import attention.workbook.lesson.NotebookRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook make-notebooks}: notebooks and JShell scripts from the lessons' texts. */
@Command(name = "make-notebooks")
public final class MakeNotebooksCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(paramLabel = "LESSON", descriptionKey = "LESSON")
    private List<String> lessons = new ArrayList<>();

    @Option(names = "--no-run")
    private boolean noRun;

    @Option(names = "--draft")
    private boolean draft;

    /** At this desk. */
    public MakeNotebooksCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        LessonFiles files = new LessonFiles(home().root());
        LessonMaker maker = new LessonMaker(files, draft);
        try {
            List<String> names =
                    lessons.isEmpty() ? files.names() : lessons.stream().map(files::find).toList();
            List<String> findings = List.of();
            if (noRun) {
                maker.make(names);
            } else {
                findings = maker.make(names, kernel());
            }
            names.forEach(name -> screen().say(WORDS.text("authors/made", "file", name)));
            findings.forEach(screen()::note);
            return findings.isEmpty() ? Exit.Code.PASSED : Exit.Code.NOT_PASSED;
        } catch (LessonException e) {
            throw Exit.brokenSetup(String.valueOf(e.getMessage()), e);
        }
    }

    private NotebookRun kernel() {
        PythonEnvironment environment = PythonEnvironment.prepare(home(), screen()::note);
        Path javaHome = Path.of(System.getProperty("java.home"));
        return new NotebookRun(
                environment.python(),
                "java",
                KernelSettings.variables(home(), Home.jar(), javaHome));
    }
}
