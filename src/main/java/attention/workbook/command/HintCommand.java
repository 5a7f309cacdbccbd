package attention.workbook.command;

import attention.check.Exercise;
import attention.words.Words;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.answers.Hints;
import attention.workbook.home.Desk;
import attention.workbook.home.Exit;
import attention.workbook.home.Names;
import attention.workbook.home.WorkbookCommand;
import attention.workbook.progress.NextExercise;
import attention.workbook.progress.Progress;
import attention.workbook.progress.ProgressFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code workbook hint}: one step of the ladder at a time. */
@Command(name = "hint")
public final class HintCommand extends WorkbookCommand {
    private static final Words WORDS = Words.of("workbook");

    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            completionCandidates = Names.Exercises.class,
            descriptionKey = "EXERCISE")
    private String name = "";

    @Option(names = "--step", paramLabel = "N")
    private @Nullable Integer step;

    @Option(names = "--symptoms")
    private boolean symptoms;

    /** At this desk. */
    public HintCommand(Desk desk) {
        super(desk);
    }

    /** The hint command for another command that names the exercise. */
    static HintCommand about(Desk desk, String name) {
        HintCommand hint = new HintCommand(desk);
        hint.name = name;
        return hint;
    }

    @Override
    public Exit.Code run() {
        ProgressFile file = new ProgressFile(home(), screen()::note);
        Exercise exercise = name.isEmpty() ? next(file) : Names.requiredExercise(name);
        Hints hints = new ExerciseFiles(home(), exercise).hints();
        if (symptoms) {
            screen().sayText(hints.symptoms());
            return Exit.Code.PASSED;
        }
        List<String> steps = hints.steps();
        if (step != null && (step < 1 || step > steps.size())) {
            throw Exit.wrongUse(
                    WORDS.text(
                            "hint/none",
                            "n",
                            step,
                            "exercise",
                            exercise.name(),
                            "all",
                            steps.size()));
        }
        int taken = file.read().hints(exercise);
        int now = step != null ? step : Math.min(taken + 1, steps.size());
        String heading =
                WORDS.text(
                        "hint/heading", "n", now, "all", steps.size(), "exercise", exercise.name());
        screen().say(screen().strong(heading));
        screen().sayText(steps.get(now - 1));
        screen().say("");
        screen().say(screen().quiet(after(exercise, now, steps.size())));
        if (now > taken) {
            file.update((Progress progress) -> progress.takeHints(exercise, now));
        }
        return Exit.Code.PASSED;
    }

    private static Exercise next(ProgressFile file) {
        return NextExercise.after(file.read())
                .map(NextExercise::exercise)
                .orElseThrow(() -> Exit.wrongUse(WORDS.text("progress/done")));
    }

    private static String after(Exercise exercise, int now, int count) {
        String hint = "./workbook hint " + exercise.name();
        return now < count
                ? WORDS.text("hint/further", "command", hint)
                : WORDS.text(
                        "hint/last",
                        "symptoms",
                        hint + " --symptoms",
                        "solution",
                        "./workbook solution " + exercise.name());
    }
}
