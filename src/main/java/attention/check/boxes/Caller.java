package attention.check.boxes;

import attention.box.Observation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reaches the learner's object, in this process or in a box. */
public interface Caller extends AutoCloseable {
    /**
     * Calls a method of the contract.
     *
     * @param arguments copies that may be spoiled
     * @return what happened; never throws what the learner's code throws
     */
    Observation call(Method method, @Nullable Object[] arguments);

    /**
     * Calls it as a caller does who writes into one array again and again: with the arrays of the
     * call before, into which the arguments are written where they fit.
     */
    Observation callReusing(Method method, @Nullable Object[] arguments);

    /**
     * Puts a new object of the same class in the place of the old one, which forgets what it has
     * kept of earlier calls.
     *
     * @return false where no new one can be made; the old one stays
     */
    default boolean renew() {
        return false;
    }

    /** How long the process with the learner's object has computed, where it has one of its own. */
    default Optional<Duration> computing() {
        return Optional.empty();
    }

    /** What the learner's code has printed so far and nobody has seen; empty in process. */
    default String printed() {
        return "";
    }

    @Override
    void close();
}
