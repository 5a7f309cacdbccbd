package attention.workbook.command;

import attention.check.Exercise;
import attention.check.Register;
import attention.words.Words;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.home.Home;
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

    /** What is next; or that nothing is, for all is done. */
    static String next(Home home, Progress progress) {
        return NextExercise.after(progress)
                .map(next -> nextLine(home, next))
                .orElseGet(Overview::done);
    }

    /** When everything is solved. */
    static String done() {
        return WORDS.text("progress/done");
    }

    /** What is next, where its file is, and why. */
    static String nextLine(Home home, NextExercise next) {
        Exercise exercise = next.exercise();
        return WORDS.text(
                "progress/next",
                "exercise",
                exercise.name(),
                "title",
                exercise.title(),
                "file",
                home.shown(new ExerciseFiles(home, exercise).answer()),
                "why",
                next.why());
    }
}
