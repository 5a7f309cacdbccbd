package attention.workbook;

import attention.check.Exercise;
import attention.check.Verdict;
import attention.show.Shown;
import attention.words.Words;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.command.OwnWork;
import attention.workbook.edition.StudentEdition;
import attention.workbook.home.Exit;
import attention.workbook.home.Home;
import attention.workbook.home.Names;
import attention.workbook.progress.Progress;
import attention.workbook.progress.ProgressFile;
import attention.workbook.progress.SideQuestion;
import attention.workbook.terminal.MarkdownShown;
import java.util.List;

/** Hints and solutions as a session shows them, in the words of the terminal's commands. */
final class Guide {
    private static final Words WORDS = Words.of("workbook");

    private final Home home = Home.find();
    private final ProgressFile file = new ProgressFile(home, System.out::println);
    private final Exercise exercise;
    private final ExerciseFiles files;

    /**
     * What there is to an exercise.
     *
     * @throws Exit when there is no such exercise, or no workbook here
     */
    Guide(String name) {
        exercise = Names.requiredExercise(name);
        files = new ExerciseFiles(home, exercise);
    }

    /** The next hint: one step further each time, and the last one again and again. */
    MarkdownShown hint() {
        return hint(Math.min(file.read().hints(exercise) + 1, files.hints().steps().size()));
    }

    MarkdownShown hint(int step) {
        List<String> steps = files.hints().steps();
        int all = steps.size();
        String name = exercise.name();
        if (step < 1 || step > all) {
            throw Exit.wrongUse(WORDS.text("hint/none", "n", step, "exercise", name, "all", all));
        }
        file.update(
                progress -> progress.takeHints(exercise, Math.max(step, progress.hints(exercise))));
        String heading = WORDS.text("hint/heading", "n", step, "all", all, "exercise", name);
        String after =
                step < all
                        ? WORDS.text("hint/further", "command", call("hint"))
                        : WORDS.text(
                                "hint/last",
                                "symptoms",
                                call("symptoms"),
                                "solution",
                                call("solution"));
        return new MarkdownShown(
                String.join("\n\n", "**" + heading + "**", steps.get(step - 1), after));
    }

    MarkdownShown symptoms() {
        return new MarkdownShown(files.hints().symptoms());
    }

    /**
     * The explained answer.
     *
     * @param anyway also where the exercise is not solved yet
     * @throws Exit when it is not solved, or there are no solutions here
     */
    MarkdownShown solution(boolean anyway) {
        if (StudentEdition.is(home)) {
            throw StudentEdition.hasNoSolution(exercise);
        }
        if (!anyway && !isSolved()) {
            String name = exercise.name();
            throw Exit.wrongUse(
                    WORDS.text(
                            "solution/not solved",
                            "exercise",
                            name,
                            "hint",
                            "hint(\"" + name + "\")",
                            "solution",
                            "solution(\"" + name + "\", true)"));
        }
        file.update(progress -> progress.readSolution(exercise));
        return new MarkdownShown("```java\n" + files.solutionCode() + "```\n\n" + files.why());
    }

    /** A question beside a verdict, and, once an answer passes, where ours is. */
    static Shown beside(Verdict verdict, SideQuestion question) {
        String text = "**" + question.title() + "**\n\n" + question.text();
        String call = "`solution(\"" + verdict.exercise() + "\")`";
        return new MarkdownShown(
                verdict.passed() && !StudentEdition.is(Home.find())
                        ? text + "\n\n" + WORDS.text("session/compare", "solution", call)
                        : text);
    }

    private boolean isSolved() {
        Progress progress = file.read();
        return progress.solved(exercise) || OwnWork.passed(exercise.name());
    }

    private String call(String helper) {
        return "`" + helper + "(\"" + exercise.name() + "\")`";
    }
}
