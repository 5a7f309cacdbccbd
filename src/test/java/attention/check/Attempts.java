package attention.check;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers beyond the named mistakes that prove a check: at least ten wrong ones that a learner
 * would write, at least five right ones that are written differently. {@code XAttempts} stands
 * beside {@code XCheck} and extends this; {@code ExerciseAttemptsTest} runs them all.
 *
 * @param <C> the contract
 */
public abstract class Attempts<C> {
    private final Map<String, C> wrong = new LinkedHashMap<>();
    private final Map<String, C> right = new LinkedHashMap<>();

    /** Adds a wrong answer that the check must refuse. */
    protected final void wrong(String name, C answer) {
        add(wrong, name, answer);
    }

    /** Adds a right answer that the check must accept. */
    protected final void right(String name, C answer) {
        add(right, name, answer);
    }

    private void add(Map<String, C> answers, String name, C answer) {
        if (answers.put(name, answer) != null) {
            throw new IllegalArgumentException("There are two answers called " + name);
        }
    }

    Map<String, C> wrong() {
        return wrong;
    }

    Map<String, C> right() {
        return right;
    }
}
