package attention.check.slips;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reference, which answers whatever it can be asked. */
@FunctionalInterface
public interface RightAnswer {
    /** The right result for these arguments, which stay as they are; null if there is none. */
    @Nullable Object to(Method method, List<@Nullable Object> arguments);

    /** The right result for a question that was asked. */
    default @Nullable Object to(Sample sample) {
        return to(sample.method(), sample.arguments());
    }
}
