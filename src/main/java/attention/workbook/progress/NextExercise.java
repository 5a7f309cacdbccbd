package attention.workbook.progress;

import attention.check.Exercise;
import attention.check.Register;
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
            return "You have begun it, and %d of %d points are reached."
                    .formatted(progress.points(exercise), exercise.about().points());
        }
        if (!exercise.about().required()) {
            return "All required exercises are solved; this one goes further.";
        }
        List<String> needs = exercise.about().needs();
        if (!needs.isEmpty()) {
            return "It builds on " + String.join(" and ", needs) + ", which you have solved.";
        }
        return "It is the first open one, and needs nothing but lesson "
                + exercise.lesson().number()
                + ".";
    }
}
