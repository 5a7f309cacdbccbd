package attention.check;

import attention.box.Observation;
import attention.box.Values;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of the learner's object: what went in, and what happened. */
record Recorded(Method method, List<@Nullable Object> arguments, Observation seen) {
    @Nullable Object[] freshArguments() {
        return Values.copies(arguments.toArray()).toArray();
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
