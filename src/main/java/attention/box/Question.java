package attention.box;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer asked of a function that was lent to it.
 *
 * @param function the name of the parameter, or of the record's component, that it came as
 * @param method what it takes and gives
 * @param arguments copies of what it was asked
 * @param answer a copy of what it gave; null where it refused
 */
public record Question(
        String function,
        Method method,
        List<@Nullable Object> arguments,
        @Nullable Object answer) {}
