package attention.check;

import java.util.List;

/** A name that no exercise has. The message names those that may be meant. */
public final class UnknownExercise extends IllegalArgumentException {
    private UnknownExercise(String message) {
        super(message);
    }

    /** For a name without an object. */
    public static UnknownExercise of(String name) {
        return new UnknownExercise("There is no exercise " + name + "." + nearest(name));
    }

    /** For an object: exercises with its contract come into question, too. */
    static UnknownExercise of(String name, Object object) {
        List<String> fitting =
                Register.get().all().stream()
                        .filter(it -> it.contract().isInstance(object))
                        .map(Exercise::name)
                        .toList();
        String what =
                name.isEmpty() || name.contains("$$Lambda") ? "an object without a name" : name;
        String hint =
                fitting.isEmpty()
                        ? " It implements no contract of an exercise."
                        : " Its contract belongs to %s: check(\"%s\", …)."
                                .formatted(String.join(", ", fitting), fitting.get(0));
        return new UnknownExercise("There is no exercise for " + what + "." + nearest(name) + hint);
    }

    private static String nearest(String name) {
        return Register.get().nearest(name).map(it -> " Did you mean " + it + "?").orElse("");
    }
}
