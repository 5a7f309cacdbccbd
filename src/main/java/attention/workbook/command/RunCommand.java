package attention.workbook.command;

import attention.words.Words;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Names;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.lesson.Lesson;
import attention.workbook.lesson.LessonException;
import attention.workbook.lesson.LessonWalk;
import attention.workbook.lesson.Lessons;
import attention.workbook.progress.Progress;
import attention.workbook.progress.ProgressFile;
import attention.workbook.progress.SessionProgress;
import attention.workbook.terminal.Drawings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook run}: a lesson in the terminal. */
@Command(name = "run")
public final class RunCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(
            arity = "0..1",
            paramLabel = "LESSON",
            completionCandidates = Names.Lessons.class,
            defaultValue = "01",
            descriptionKey = "LESSON")
    private String lesson = "01";

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--from", paramLabel = "STEP")
    private int from;

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
        try {
            Lesson chosen = new Lessons(home()).withAnswers(lesson);
            SessionProgress.answersAreFiles();
            Drawings.on(screen());
            LessonWalk walk = new LessonWalk(chosen, screen());
            LessonWalk.End end = all ? walk.all() : steps(chosen, walk);
            if (end == LessonWalk.End.LEFT) {
                return Exit.Code.PASSED;
            }
            sayWhatIsNext(chosen);
            return end == LessonWalk.End.SOME_FAILED ? Exit.Code.NOT_PASSED : Exit.Code.PASSED;
        } catch (LessonException e) {
            throw Exit.wrongUse(String.valueOf(e.getMessage()));
        } finally {
            Drawings.off();
        }
    }

    private LessonWalk.End steps(Lesson chosen, LessonWalk walk) {
        ProgressFile file = new ProgressFile(home(), screen()::note);
        var keys = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        int start = start(walk, file.read().step(chosen.name()), keys);
        LessonWalk.End end =
                walk.steps(
                        keys,
                        start,
                        step -> {
                            if (screen().terminal()) {
                                file.update(it -> it.stop(chosen.name(), step));
                            }
                        });
        if (end != LessonWalk.End.LEFT && screen().terminal()) {
            file.update(it -> it.stop(chosen.name(), 1));
        } else if (screen().terminal()) {
            screen().say(WORDS.text("walk/left", "number", chosen.number()));
        }
        return end;
    }

    /** The step to begin at: the one asked for, or that at which the reader stopped last. */
    private int start(LessonWalk walk, int stopped, BufferedReader keys) {
        if (from != 0) {
            if (from < 1 || from > walk.count()) {
                throw Exit.wrongUse(
                        WORDS.text("walk/no such step", "step", from, "all", walk.count()));
            }
            return from;
        }
        if (stopped == 1 || stopped > walk.count() || !screen().terminal()) {
            return 1;
        }
        screen().out().print(WORDS.text("walk/resume", "step", stopped, "all", walk.count()) + " ");
        screen().out().flush();
        try {
            String typed = keys.readLine();
            return typed == null || typed.isBlank() ? stopped : 1;
        } catch (IOException e) {
            return stopped;
        }
    }

    private void sayWhatIsNext(Lesson lesson) {
        Progress progress = new ProgressFile(home(), screen()::note).read();
        Names.lesson(lesson.name())
                .ifPresent(it -> screen().say("\n" + Overview.after(it, progress)));
    }
}
