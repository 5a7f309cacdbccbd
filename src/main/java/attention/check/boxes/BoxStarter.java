package attention.check.boxes;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts the processes of boxes from one thread that lives as long as this process: Linux kills a
 * child that asked to die with its parent (bubblewrap does) as soon as the thread that started it
 * ends, and a box outlives the worker that was the first to use it.
 */
final class BoxStarter {
    private static final ExecutorService THREAD =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "box starter");
                        thread.setDaemon(true);
                        return thread;
                    });

    private BoxStarter() {}

    static Process start(ProcessBuilder command) throws IOException {
        boolean interrupted = false;
        var starting = THREAD.submit(command::start);
        try {
            while (true) {
                try {
                    return starting.get();
                } catch (InterruptedException later) {
                    interrupted = true; // a process that nobody holds would stay
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
