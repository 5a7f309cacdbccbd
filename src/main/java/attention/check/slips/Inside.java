package attention.check.slips;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An exercise that is made of earlier ones, each of which can slip inside it. */
public interface Inside {
    /** The exercises that it is made of. */
    List<String> parts();

    /** The whole exercise, with a change to all that one of its parts gives. */
    RightAnswer changed(String part, UnaryOperator<@Nullable Object> result);
}
