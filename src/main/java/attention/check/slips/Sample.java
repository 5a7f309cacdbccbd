package attention.check.slips;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question that an answer was asked.
 *
 * @param method the method of the contract
 * @param arguments what went in
 * @param right what is right
 * @param got what the answer gave; null where it gave nothing to compare
 * @param wrong whether that is not what is right
 * @param threw the exception in its place, empty where none was thrown
 */
public record Sample(
        Method method,
        List<@Nullable Object> arguments,
        Object right,
        @Nullable Object got,
        boolean wrong,
        String threw) {}
