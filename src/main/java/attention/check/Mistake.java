package attention.check;

import java.util.function.Supplier;

/**
 * A wrong answer with a name; what to tell the learner whose numbers are its own stands under that
 * name in the words of the exercise.
 *
 * @param name short and unique within the exercise, such as {@code no-max-shift}
 * @param source gives the mistake itself, working code
 * @param remembers whether what one call does depends on the calls before it
 */
public record Mistake<C>(String name, Supplier<C> source, boolean remembers) {
    /** The mistake itself; one that remembers is fresh each time. */
    public C wrong() {
        return source.get();
    }
}
