package attention.box;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the checker asks of this box. The thread that answers reads it too: handing each request
 * from one thread to another takes longer than most calls. Only while an answer is long in coming
 * does a second thread read ahead: when the checker is gone, a looping learner must not stay.
 */
final class Requests {
    private static final long LOOK_MILLIS = 500;

    private final DataInputStream in;
    private final Runnable atEnd;
    private final Lock reading = new ReentrantLock();
    private @Nullable List<@Nullable Object> ahead; // with the lock only
    private volatile @Nullable List<@Nullable Object> answering;

    /**
     * Starts to listen.
     *
     * @param atEnd is told when the pipe ends; what is asked for after that is not there
     */
    Requests(DataInputStream in, Runnable atEnd) {
        this.in = in;
        this.atEnd = atEnd;
        Thread watch = new Thread(this::watch, "requests");
        watch.setDaemon(true);
        watch.start();
    }

    /** Waits for the next request, for one thread. */
    List<@Nullable Object> take() {
        answering = null;
        List<@Nullable Object> request = next();
        answering = request;
        return request;
    }

    /** Waits for the next message, in the midst of a request: a reply to what was asked back. */
    List<@Nullable Object> next() {
        reading.lock();
        try {
            readAhead();
            List<@Nullable Object> message = Objects.requireNonNull(ahead);
            ahead = null;
            return message;
        } finally {
            reading.unlock();
        }
    }

    /** Returns whether there is a request. */
    private boolean readAhead() {
        try {
            ahead = ahead == null ? Frames.read(in) : ahead;
            return true;
        } catch (IOException closed) {
            atEnd.run();
            return false;
        }
    }

    private void watch() {
        List<@Nullable Object> seen = null;
        while (true) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException learners) {
                continue;
            }
            List<@Nullable Object> now = answering;
            if (now != null && now == seen) {
                reading.lock();
                try {
                    if (!readAhead()) {
                        return;
                    }
                } finally {
                    reading.unlock();
                }
            }
            seen = now;
        }
    }
}
