package attention.check;

import java.util.Optional;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The check of one exercise: a JUnit 5 class whose {@link Part} methods take an {@link Attempt}.
 *
 * <p>A new one is two files in {@code attention.checks.slug}, {@code XCheck} and {@code XMistakes};
 * {@code attention.checks.softmax} is the model. CONTRIBUTING.md has the list of all files.
 *
 * @param <C> the contract that the learner implements
 */
@ExtendWith(PartRunner.class)
@TestMethodOrder(PartOrder.class)
public interface Check<C> {
    /** A right answer, normally the core's own class. */
    C reference();

    /**
     * Whether there are many right answers, held to laws alone. Then the reference is one of them:
     * it gives sizes and goes through the parts, but no number of it is expected of anybody. A
     * mistake is recognised by what {@link Asked#shows} of it, not by its numbers.
     */
    default boolean isOpen() {
        return false;
    }

    /** Wrong answers that learners really write, each with the message that names it. */
    Mistakes<C> mistakes();

    /**
     * The same exercise, put together from what the learner wrote in earlier ones, if it can be:
     * {@code new Attention(own.part("ScaledDotProduct", ScoreFunction.class), …)}. After the check
     * its questions are asked once more of this, and the verdict says in a note whether the
     * learner's own parts fit, or whose part is wrong. That brings no points.
     */
    default Optional<C> madeOf(OwnParts own) {
        return Optional.empty();
    }
}
