package attention.workbook.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that makes notebooks and JShell scripts from the lessons' texts. */
@Command(
        name = "make-notebooks",
        mixinStandardHelpOptions = true,
        description = "For authors: makes notebooks and JShell scripts from notebooks/text.",
        footer = {
            "",
            "Examples:",
            "  ./workbook make-notebooks             all lessons",
            "  ./workbook make-notebooks 01 softmax  two of them",
            "  ./workbook make-notebooks --no-run    keep outputs of unchanged cells, run nothing"
        })
public final class MakeNotebooks implements Callable<Integer> {

    @Parameters(paramLabel = "LESSON", description = "Number or slug; all where none is given.")
    private List<String> lessons = new ArrayList<>();

    @Option(
            names = "--no-run",
            description = "Do not run the notebooks: cells that are new stay without outputs.")
    private boolean noRun;

    @Option(
            names = "--draft",
            description = "Exercises without a stub get a remark in place of their cells.")
    private boolean draft;

    @Option(names = "--folder", defaultValue = ".", hidden = true)
    private Path folder = Path.of(".");

    /** For a build without the launcher. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MakeNotebooks()).execute(arguments));
    }

    @Override
    public Integer call() {
        LessonFiles files = new LessonFiles(folder);
        try {
            List<String> names =
                    lessons.isEmpty() ? files.names() : lessons.stream().map(files::find).toList();
            for (String name : names) {
                make(files, name);
                System.out.println((noRun ? "made " : "made, not run: ") + name);
            }
            return 0;
        } catch (LessonException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private void make(LessonFiles files, String name) {
        Lesson parsed = LessonParser.read(files.text(name));
        Lesson lesson = draft ? Stubs.fillWhatIsThere(parsed) : Stubs.fill(parsed);
        write(files.script(name), JshellScript.of(lesson));
        Notebook notebook = Notebook.of(lesson);
        if (Files.exists(files.notebook(name))) {
            notebook.takeOutputs(Notebook.read(files.notebook(name)));
        }
        write(files.notebook(name), notebook.text());
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new LessonException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
