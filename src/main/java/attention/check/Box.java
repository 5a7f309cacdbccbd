package attention.check;

import attention.box.Frames;
import attention.box.Outcome;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A throw-away process that compiles and calls learner code. It can be killed at any moment. */
final class Box implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final DataOutputStream requests;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private volatile boolean lost;

    /** What came through the pipe: a message, or how the pipe ended. */
    private record Answer(List<@Nullable Object> message, @Nullable Lost end) {}

    /** The box is gone, and how. */
    static final class Lost extends Exception {
        private final Outcome outcome;

        Lost(Outcome outcome, String message) {
            super(message);
            this.outcome = outcome;
        }

        Outcome outcome() {
            return outcome;
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    private Box(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        Boxes.remember(this);
        Thread listener = new Thread(this::listen, "box");
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * Starts the process and returns at once; it warms up its compiler while nobody asks.
     *
     * @throws GraderFault if the process cannot be started
     */
    static Box start() {
        try {
            Path folder = Files.createTempDirectory("attention-box");
            Process process = BoxCommand.of(ApiJar.find(), folder).start();
            return new Box(process, folder);
        } catch (IOException problem) {
            throw new GraderFault("No process can be started for your code: " + problem, problem);
        }
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            Frames.read(in); // "ready"
            while (true) {
                answers.add(new Answer(Frames.read(in), null));
            }
        } catch (EOFException ended) {
            answers.add(new Answer(List.of(), new Lost(Outcome.EXITED, exit())));
        } catch (IOException malformed) {
            answers.add(
                    new Answer(List.of(), new Lost(Outcome.PROTOCOL, malformed.getMessage() + "")));
        }
    }

    private String exit() {
        try {
            boolean ended = process.waitFor(1, TimeUnit.SECONDS);
            return ended ? "exit code " + process.exitValue() : "it closed its output";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /**
     * Sends one request and waits for its answer.
     *
     * @throws Lost if no answer came; the box is closed then
     */
    List<@Nullable Object> ask(List<? extends @Nullable Object> request, Duration limit)
            throws Lost {
        try {
            Frames.write(requests, request);
        } catch (IOException broken) {
            // The reading side knows how it ended.
        }
        try {
            Answer answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new Lost(Outcome.TIMEOUT, "");
            }
            if (answer.end() != null) {
                throw answer.end();
            }
            return answer.message();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new Lost(Outcome.TIMEOUT, "The check was interrupted.");
        } catch (Lost lost) {
            close();
            throw lost;
        }
    }

    boolean lost() {
        return lost || !process.isAlive();
    }

    @Override
    public void close() {
        lost = true;
        process.destroyForcibly();
        Boxes.forget(this);
        try {
            Files.deleteIfExists(folder);
        } catch (IOException notEmpty) {
            // Only learner code that writes files leaves some; they are in the system's temp
            // folder.
        }
    }
}
