package attention.workbook.command;

import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Names;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.lesson.Lesson;
import attention.workbook.lesson.LessonException;
import attention.workbook.lesson.LessonTool;
import attention.workbook.lesson.Lessons;
import attention.workbook.terminal.Drawings;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code workbook shell}: an interactive JShell. */
@Command(name = "shell")
public final class ShellCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(
            arity = "0..1",
            paramLabel = "LESSON",
            completionCandidates = Names.Lessons.class,
            defaultValue = "",
            descriptionKey = "LESSON")
    private String lesson = "";

    /** At this desk. */
    public ShellCommand(Desk desk) {
        super(desk);
    }

    @Override
    public Exit.Code run() {
        try {
            Optional<Lesson> chosen =
                    lesson.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Lessons(home()).withAnswers(lesson));
            greet(chosen);
            Drawings.on(screen());
            int code = LessonTool.run(chosen);
            return code == 0 ? Exit.Code.PASSED : Exit.Code.NOT_PASSED;
        } catch (LessonException e) {
            throw Exit.wrongUse(String.valueOf(e.getMessage()));
        } finally {
            Drawings.off();
        }
    }

    private void greet(Optional<Lesson> chosen) {
        chosen.ifPresent(
                it ->
                        screen().sayWrapped(
                                        WORDS.text(
                                                "shell/defined",
                                                "number",
                                                it.number(),
                                                "names",
                                                String.join(", ", LessonTool.defined(it)))));
        screen().sayWrapped(WORDS.text("shell/helpers"));
    }
}
