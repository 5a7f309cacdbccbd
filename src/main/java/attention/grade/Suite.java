package attention.grade;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which checks count. */
public enum Suite {
    /** What learners see themselves: the cases of the usual seed. */
    PUBLIC,
    /** The same parts on cases that learners do not know: a seed of the class's own. */
    FULL;

    /** As the teacher writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The suite with this name. */
    public static Optional<Suite> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
