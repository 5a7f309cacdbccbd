package attention.workbook.home;

import attention.check.Exercise;
import attention.check.Register;
import attention.check.source.Nearest;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of exercises and lessons, as a user types them; completes them in a shell. */
public final class Names implements Iterable<String> {
    /** Called by picocli. */
    public Names() {}

    /** The exercise {@code Softmax}, {@code mysoftmax} or {@code MySoftmax}. */
    public static Optional<Exercise> exercise(String typed) {
        return Register.get().all().stream()
                .filter(
                        it ->
                                it.name().equalsIgnoreCase(typed)
                                        || it.className().equalsIgnoreCase(typed))
                .findFirst();
    }

    /** The exercise of that name, where nothing else will do. */
    public static Exercise requiredExercise(String typed) {
        return exercise(typed).orElseThrow(() -> unknown(typed));
    }

    /** The lessons that are there, with their exercises. */
    public static List<Register.Lesson> lessons() {
        return Register.get().lessons().stream()
                .filter(it -> !it.coming() && !it.exercises().isEmpty())
                .toList();
    }

    /** The lesson {@code 2}, {@code 02}, {@code softmax} or {@code 02-softmax}. */
    public static Optional<Register.Lesson> lesson(String typed) {
        String number = typed.matches("\\d") ? "0" + typed : typed;
        return lessons().stream()
                .filter(
                        it ->
                                it.id().number().equals(number)
                                        || it.id().slug().equalsIgnoreCase(typed)
                                        || it.id().folder().equalsIgnoreCase(typed))
                .findFirst();
    }

    /** The sentence for a name that means nothing. */
    public static Exit unknown(String typed) {
        if (typed.isBlank()) {
            return Exit.wrongUse("An empty name means nothing. ./workbook list shows all.");
        }
        String bare = typed.length() > 4 && typed.startsWith("My") ? typed.substring(2) : typed;
        return Exit.wrongUse(
                "There is no exercise or lesson "
                        + typed
                        + "."
                        + Nearest.to(bare, all())
                                .map(name -> " Did you mean " + name + "?")
                                .orElse("")
                        + " ./workbook list shows all.");
    }

    private static List<String> all() {
        Stream<String> exercises = Register.get().all().stream().map(Exercise::name);
        Stream<String> lessons = lessons().stream().map(it -> it.id().slug());
        return Stream.concat(exercises, lessons).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return all().iterator();
    }
}
