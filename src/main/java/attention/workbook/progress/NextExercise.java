package attention.workbook.progress;

import attention.check.Exercise;
import attention.check.Register;
import attention.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to do next, and why.
 *
 * @param exercise the exercise
 * @param why the reason in a sentence
 */
public record NextExercise(Exercise exercise, String why) {
    private static final Words WORDS = Words.of("workbook");

    /**
     * The first required exercise that is not solved and whose prerequisites are, else any that is
     * left; empty when all are solved.
     */
    public static Optional<NextExercise> after(Progress progress) {
        List<Exercise> open =
                Register.get().exercises().stream().filter(it -> !progress.solved(it)).toList();
        List<Exercise> ready = open.stream().filter(it -> missing(it, progress).isEmpty()).toList();
        Stream<Exercise> required = ready.stream().filter(it -> it.about().required());
        return Stream.of(required, ready.stream(), open.stream())
                .flatMap(candidates -> candidates)
                .findFirst()
                .map(it -> new NextExercise(it, reason(it, progress)));
    }

    private static String joined(List<String> names) {
        return names.stream()
                .reduce((a, b) -> WORDS.text("why next/and", "some", a, "more", b))
                .orElse("");
    }

    private static List<String> missing(Exercise exercise, Progress progress) {
        return exercise.about().needs().stream()
                .filter(
                        name ->
                                Register.get()
                                        .find(name)
                                        .map(it -> !progress.solved(it))
                                        .orElse(false))
                .toList();
    }

    private static String reason(Exercise exercise, Progress progress) {
        if (progress.status(exercise) != attention.check.Status.NOT_ATTEMPTED) {
            return WORDS.text(
                    "why next/begun",
                    "points",
                    progress.points(exercise),
                    "outOf",
                    exercise.about().points());
        }
        if (!exercise.about().required()) {
            return WORDS.text("why next/further");
        }
        List<String> needs = exercise.about().needs();
        if (!needs.isEmpty()) {
            return WORDS.text("why next/builds", "needs", joined(needs));
        }
        return WORDS.text("why next/first", "lesson", exercise.lesson().number());
    }
}
