package attention.grade;

import attention.check.Exercise;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which checks count. */
public enum Suite {
    /** What learners see themselves: the cases of the usual seed. */
    PUBLIC,
    /**
     * The same parts on cases that learners do not know, from a seed of the class's own, and the
     * parts that are held back from learners.
     */
    FULL;

    /** The exercise with the parts that count in this suite. */
    public Exercise form(Exercise exercise) {
        return this == FULL ? exercise.withHeldBack() : exercise;
    }

    /** As the teacher writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The suite with this name. */
    public static Optional<Suite> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
