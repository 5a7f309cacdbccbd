package attention.workbook.command;

import attention.check.Exercise;
import attention.check.Register;
import attention.workbook.answers.ExerciseFiles;
import attention.workbook.home.Home;
import attention.workbook.progress.NextExercise;
import attention.workbook.progress.Progress;
import java.util.List;

/** Sums up progress in a few words; several commands show it. */
final class Overview {
    /** When everything is solved. */
    static final String DONE = "All exercises are solved. Well done!";

    private static final int BAR = 30;

    private Overview() {}

    /** A bar with what is solved of all exercises, and the points. */
    static String bar(Progress progress) {
        List<Exercise> all = Register.get().exercises();
        long solved = all.stream().filter(progress::solved).count();
        int points = all.stream().mapToInt(progress::points).sum();
        int outOf = all.stream().mapToInt(it -> it.about().points()).sum();
        int filled = outOf == 0 ? 0 : BAR * points / outOf;
        return "[%s%s] %d of %d exercises, %d of %d points"
                .formatted(
                        "#".repeat(filled),
                        "-".repeat(BAR - filled),
                        solved,
                        all.size(),
                        points,
                        outOf);
    }

    /** What is next; or that nothing is, for all is done. */
    static String next(Home home, Progress progress) {
        return NextExercise.after(progress).map(next -> nextLine(home, next)).orElse(DONE);
    }

    /** What is next, where its file is, and why. */
    static String nextLine(Home home, NextExercise next) {
        Exercise exercise = next.exercise();
        return "Next: %s (%s), in %s. %s"
                .formatted(
                        exercise.name(),
                        exercise.title(),
                        home.shown(new ExerciseFiles(home, exercise).answer()),
                        next.why());
    }
}
