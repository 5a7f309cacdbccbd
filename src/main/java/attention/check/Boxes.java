package attention.check;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one box ready, because starting one and warming up its compiler takes half a second. A box
 * that comes back unharmed is used again, so a watch that keeps one {@code Boxes} is quick. For one
 * user at a time; a submission of somebody else gets a {@code Boxes} of its own.
 */
public final class Boxes implements AutoCloseable {
    private static final Set<Box> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Box::close)));
    }

    private @Nullable Box ready;

    /** Starts a box for the check that will come, and returns at once. */
    public synchronized void prestart() {
        if (ready == null || ready.lost()) {
            ready = Box.start();
        }
    }

    synchronized Box take() {
        Box box = ready == null || ready.lost() ? Box.start() : ready;
        ready = null;
        return box;
    }

    /** Takes back a box; a lost one is replaced. */
    synchronized void giveBack(Box box) {
        if (ready == null && !box.lost()) {
            ready = box;
        } else {
            box.close();
        }
    }

    @Override
    public synchronized void close() {
        if (ready != null) {
            ready.close();
            ready = null;
        }
    }

    static void remember(Box box) {
        ALIVE.add(box);
    }

    static void forget(Box box) {
        ALIVE.remove(box);
    }
}
