package attention.check.slips;

import attention.box.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call with functions among its arguments, which was answered wrongly.
 *
 * @param arguments what went in, by name
 * @param right what the reference asked of the functions
 * @param asked what the answer asked of them
 * @param rightResult what is right
 * @param got what the answer gave; null where it gave nothing
 * @param threw what an exception said in its place, empty where none was thrown
 */
public record LentCall(
        Map<String, @Nullable Object> arguments,
        List<Question> right,
        List<Question> asked,
        Object rightResult,
        @Nullable Object got,
        String threw) {}
