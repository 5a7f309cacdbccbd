package attention.check;

import attention.box.Observation;
import attention.box.Values;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the learner's object: what went in, and what happened. */
record Recorded(Method method, List<@Nullable Object> arguments, Observation seen) {
    static List<@Nullable Object> copies(@Nullable Object[] arguments) {
        List<@Nullable Object> copies = new ArrayList<>();
        for (Object argument : arguments) {
            copies.add(Values.copy(argument));
        }
        return copies;
    }

    @Nullable Object[] freshArguments() {
        return copies(arguments.toArray()).toArray();
    }

    /** Whether the call left the numbers that it was given as they were. */
    boolean argumentsIntact() {
        List<@Nullable Object> after = seen.arguments();
        for (int k = 0; k < after.size(); k++) {
            if (!Values.same(arguments.get(k), after.get(k))) {
                return false;
            }
        }
        return true;
    }
}
