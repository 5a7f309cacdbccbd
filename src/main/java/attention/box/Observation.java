package attention.box;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a check may know of one call. Nothing else reaches it, so an object in this process and
 * one in a box are judged alike.
 *
 * @param outcome how the call ended
 * @param result a copy of what was returned; null where nothing was, or where null was
 * @param arguments copies of the arguments after the call
 * @param facts what else the call did
 * @param crash the exception, or {@link Crash#NONE}
 * @param questions what was asked of the functions among the arguments
 */
public record Observation(
        Outcome outcome,
        @Nullable Object result,
        List<@Nullable Object> arguments,
        Set<Fact> facts,
        Crash crash,
        List<Question> questions) {

    /** A call that ended without a result and left nothing to look at. */
    public static Observation ended(Outcome outcome, Crash crash) {
        return new Observation(
                outcome, null, List.of(), EnumSet.noneOf(Fact.class), crash, List.of());
    }

    /** The same with a word on the reason. */
    public static Observation ended(Outcome outcome, String message) {
        return ended(outcome, new Crash("", message, 0));
    }

    /** The same, and what was asked meanwhile. */
    public Observation asking(List<Question> questions) {
        return new Observation(outcome, result, arguments, facts, crash, questions);
    }
}
