package attention.check.slips;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a learner may have done: how it is told, and what it would have given.
 *
 * @param frame the key of its message in the words, such as {@code input}
 * @param slip the name of the slip within it; empty where the frame says all
 * @param words what stands in the placeholders of the message
 * @param prediction what the slip gives for a question
 */
record Guess(String frame, String slip, Map<String, String> words, Prediction prediction) {
    /** What a slip gives for a question, from 0; null where it gives nothing to compare. */
    interface Prediction {
        @Nullable Object of(int question);
    }

    String name() {
        return slip.isEmpty() ? frame : frame + "-" + slip;
    }
}
