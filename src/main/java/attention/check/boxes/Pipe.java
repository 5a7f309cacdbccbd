package attention.check.boxes;

import attention.box.Frames;
import attention.box.Outcome;
import attention.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The messages to and from the process of a box, which may read and write as it likes. */
final class Pipe implements AutoCloseable {
    private static final Words WORDS = Words.of("check");
    private static final int KILLED = 137;

    /** Bytes of a request that any pipe takes two of: that of Windows holds four thousand. */
    private static final int SHORT = 2_000;

    private final Process process;
    // Short: what a box sends unasked has to stay in its own memory.
    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(2);
    private final BlockingQueue<byte[]> requests = new ArrayBlockingQueue<>(2);
    private final Lock writing = new ReentrantLock();
    private final Thread listener = new Thread(this::listen, "box answers");
    private final Thread writer = new Thread(this::send, "box requests");
    private volatile boolean ready;

    /** What came: a message, or how the pipe ended. */
    record Arrival(List<@Nullable Object> message, Box.@Nullable Lost end) {}

    /** Starts to listen. */
    Pipe(Process process) {
        this.process = process;
        for (Thread thread : List.of(listener, writer)) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Whether the process has said that it is there. */
    boolean isReady() {
        return ready;
    }

    /** Waits for what comes next, or gives null. */
    @Nullable Arrival next(long millis) throws InterruptedException {
        return arrivals.poll(millis, TimeUnit.MILLISECONDS);
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            Frames.read(in); // "ready"
            ready = true;
            while (true) {
                arrivals.put(new Arrival(Frames.read(in), null));
            }
        } catch (EOFException ended) {
            end(exit());
        } catch (IOException malformed) {
            end(new Box.Lost(Outcome.PROTOCOL, malformed.getMessage() + ""));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** In a thread of its own: a box that does not read must not make its checker wait. */
    private void send() {
        try (OutputStream out = process.getOutputStream()) {
            while (true) {
                byte[] request = requests.take();
                writing.lock();
                try {
                    out.write(request);
                    out.flush();
                } finally {
                    writing.unlock();
                }
            }
        } catch (IOException broken) {
            // The reading side knows how it ended.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Sends a short request at once, which saves two changes of threads, and leaves a long one to
     * the writer. The short one never waits: whoever answered the last request has read it, so the
     * pipe is empty but for the rest of that one.
     */
    void send(List<@Nullable Object> request) throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Frames.write(new DataOutputStream(bytes), request);
            if (bytes.size() > SHORT || !requests.isEmpty() || !writing.tryLock()) {
                requests.put(bytes.toByteArray());
                return;
            }
            try {
                bytes.writeTo(process.getOutputStream());
                process.getOutputStream().flush();
            } finally {
                writing.unlock();
            }
        } catch (IOException broken) {
            // The reading side knows how it ended.
        }
    }

    private void end(Box.Lost how) {
        try {
            arrivals.put(new Arrival(List.of(), how));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Box.Lost exit() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                return new Box.Lost(Outcome.EXITED, WORDS.text("box/closed its output"));
            }
            int code = process.exitValue();
            // Nobody else kills a box: the system does where its memory has a limit.
            return code == KILLED
                    ? new Box.Lost(Outcome.MEMORY, "")
                    : new Box.Lost(Outcome.EXITED, WORDS.text("box/exit code", "code", code));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Box.Lost(Outcome.EXITED, "");
        }
    }

    @Override
    public void close() {
        listener.interrupt();
        writer.interrupt();
    }
}
