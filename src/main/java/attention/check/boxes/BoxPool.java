package attention.check.boxes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Boxes for several workers that grade: {@link #get} gives those of one submission, and closing
 * them brings back what the next submission may use, the compiler and a box that nobody has used.
 */
public final class BoxPool implements Supplier<Boxes>, AutoCloseable {
    private final Sandbox sandbox;
    private final Turns turns = new Turns();
    private final Deque<Boxes> idle = new ArrayDeque<>();
    private boolean closed;

    /** A pool of boxes that all have the same walls. */
    public BoxPool(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Boxes for one submission; close them when it is done. */
    @Override
    public Boxes get() {
        Boxes boxes = taken();
        boxes.begin();
        return boxes;
    }

    private synchronized Boxes taken() {
        return idle.isEmpty() ? new Boxes(sandbox, turns, this) : idle.pop();
    }

    /** Returns whether the pool keeps them. */
    synchronized boolean takeBack(Boxes boxes) {
        if (!closed) {
            idle.push(boxes);
        }
        return !closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Boxes::end);
        idle.clear();
    }
}
