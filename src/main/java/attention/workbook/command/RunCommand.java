package attention.workbook.command;

import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.lesson.LessonException;
import attention.workbook.lesson.LessonWalk;
import attention.workbook.lesson.Lessons;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook run}: a lesson in the terminal. */
@Command(
        name = "run",
        description = {
            "Runs a lesson in the terminal, step by step: the same text, code and numbers as in"
                    + " the notebook.",
            "Your answers are taken from exercises/."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./workbook run 01        Enter runs the next cell, q leaves",
            "  ./workbook run 01 --all  all of it at once"
        })
public final class RunCommand extends WorkbookCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "LESSON",
            defaultValue = "01",
            description = "Number or name of the lesson (default: 01).")
    private String lesson = "01";

    @Option(names = "--all", description = "Does not stop before each cell.")
    private boolean all;

    /** At this desk. */
    public RunCommand(Desk desk) {
        super(desk);
    }

    /** The command for one lesson, stopping before each cell. */
    static RunCommand of(Desk desk, String lesson) {
        RunCommand command = new RunCommand(desk);
        command.lesson = lesson;
        return command;
    }

    @Override
    public Exit.Code run() {
        LessonWalk walk = new LessonWalk(screen().width(), screen().colour());
        try {
            var chosen = new Lessons(home()).withAnswers(lesson);
            LessonWalk.End end = all ? walk.all(chosen) : walk.steps(chosen, keyboard());
            return end == LessonWalk.End.SOME_FAILED ? Exit.Code.NOT_PASSED : Exit.Code.PASSED;
        } catch (LessonException e) {
            throw Exit.wrongUse(String.valueOf(e.getMessage()));
        }
    }

    private static BufferedReader keyboard() {
        return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    }
}
