package attention.check.boxes;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets many workers check at once, or one alone: what ran out of time only because the machine was
 * busy gets a second chance without company.
 */
public final class Turns {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Works beside others; waits while somebody works alone. */
    public <T> T together(Supplier<T> work) {
        return holding(lock.readLock(), work);
    }

    /** Works when nobody else does, and lets nobody begin. */
    public <T> T alone(Supplier<T> work) {
        return holding(lock.writeLock(), work);
    }

    private static <T> T holding(Lock turn, Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
