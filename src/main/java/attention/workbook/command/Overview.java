package attention.workbook.command;

import attention.check.Exercise;
import attention.check.Register;
import attention.words.Words;
import attention.workbook.answers.Answers;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.home.Desk;
import attention.workbook.home.Home;
import attention.workbook.home.Names;
import attention.workbook.progress.NextExercise;
import attention.workbook.progress.Progress;
import java.util.List;

/** Sums up progress in a few words; several commands show it. */
final class Overview {
    private static final Words WORDS = Words.of("workbook");

    private static final int BAR = 30;

    private Overview() {}

    /** A bar with what is solved of all exercises, and the points. */
    static String bar(Progress progress) {
        List<Exercise> all = Register.get().exercises();
        long solved = all.stream().filter(progress::solved).count();
        int points = all.stream().mapToInt(progress::points).sum();
        int outOf = all.stream().mapToInt(it -> it.about().points()).sum();
        int filled = outOf == 0 ? 0 : BAR * points / outOf;
        String words =
                WORDS.text(
                        "progress/bar",
                        "solved",
                        solved,
                        "all",
                        all.size(),
                        "points",
                        points,
                        "outOf",
                        outOf);
        return "[%s%s] %s".formatted("#".repeat(filled), "-".repeat(BAR - filled), words);
    }

    /** Says what is next, where its file is, and why; or that nothing is, for all is done. */
    static void sayNext(Desk desk, Progress progress) {
        NextExercise next = NextExercise.after(progress).orElse(null);
        if (next == null) {
            desk.screen().say(WORDS.text("progress/done"));
            return;
        }
        Exercise exercise = next.exercise();
        desk.screen()
                .sayWrapped(
                        WORDS.text(
                                "progress/next",
                                "exercise",
                                exercise.name(),
                                "title",
                                exercise.title(),
                                "why",
                                next.why()));
        desk.screen().say(file(desk.home(), exercise));
    }

    /** Where the answer to an exercise belongs, on a line of its own, to be copied. */
    static String file(Home home, Exercise exercise) {
        return "  " + home.shown(new ExerciseFiles(home, exercise).answer());
    }

    /** Whether the learner has changed an answer since it was checked. */
    static boolean isChanged(Home home, Progress progress, Exercise exercise) {
        String checked = progress.fingerprint(exercise);
        String where = progress.where(exercise);
        return !checked.isEmpty()
                && new Answers(home)
                        .to(exercise)
                        .filter(it -> home.shown(it.file()).equals(where))
                        .noneMatch(it -> it.fingerprint().equals(checked));
    }

    /** What is left of a lesson, and the lesson after it. */
    static String after(Register.Lesson lesson, Progress progress) {
        long open = lesson.exercises().stream().filter(it -> !progress.solved(it)).count();
        String number = lesson.id().number();
        String left =
                open == 0
                        ? WORDS.text("after a lesson/nothing open")
                        : WORDS.counted("after a lesson/open", open, "number", number);
        List<Register.Lesson> all = Names.lessons();
        int next = all.indexOf(lesson) + 1;
        return next == all.size()
                ? left
                : left
                        + " "
                        + WORDS.text("after a lesson/next", "number", all.get(next).id().number());
    }
}
