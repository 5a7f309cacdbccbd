package attention.check;

import attention.words.Words;
import java.util.List;

/** A name that no exercise has. The message names those that may be meant. */
public final class UnknownExercise extends IllegalArgumentException {
    private static final Words WORDS = Words.of("check");

    private UnknownExercise(String message) {
        super(message);
    }

    /** For a name without an object. */
    public static UnknownExercise of(String name) {
        return new UnknownExercise(WORDS.text("unknown/exercise", "name", name) + nearest(name));
    }

    /** For an object: exercises with its contract come into question, too. */
    static UnknownExercise of(String name, Object object) {
        List<String> fitting =
                Register.get().all().stream()
                        .filter(it -> it.contract().isInstance(object))
                        .map(Exercise::name)
                        .toList();
        String what =
                name.isEmpty() || name.contains("$$Lambda") ? WORDS.text("unknown/nameless") : name;
        String hint =
                fitting.isEmpty()
                        ? WORDS.text("unknown/no contract")
                        : WORDS.text(
                                "unknown/contract",
                                "exercises",
                                String.join(", ", fitting),
                                "first",
                                fitting.get(0));
        String missing = WORDS.text("unknown/object", "what", what);
        return new UnknownExercise(missing + nearest(name) + " " + hint);
    }

    private static String nearest(String name) {
        return Register.get()
                .nearest(name)
                .map(it -> " " + WORDS.text("unknown/nearest", "name", it))
                .orElse("");
    }
}
