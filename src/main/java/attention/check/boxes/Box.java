package attention.check.boxes;

import attention.box.Frames;
import attention.box.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/** A throw-away process that compiles or calls learner code. It can be killed at any moment. */
public final class Box implements AutoCloseable {
    private static final int KILLED = 137;

    /** Bytes of a request that any pipe takes two of: that of Windows holds four thousand. */
    private static final int SHORT = 2_000;

    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private final Process process;
    private final ProcessTime time;
    private final Sandbox sandbox;
    private final Sandbox.Program program;
    private final Consumer<Duration> charged;
    // Short: what a box sends unasked has to stay in its own memory.
    private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(2);
    private final BlockingQueue<byte[]> requests = new ArrayBlockingQueue<>(2);
    private final Lock writing = new ReentrantLock();
    private final Thread listener = new Thread(this::listen, "box answers");
    private final Thread writer = new Thread(this::send, "box requests");
    private volatile boolean lost;
    private volatile boolean ready;

    /** What came through the pipe: a message, or how the pipe ended. */
    private record Answer(List<@Nullable Object> message, @Nullable Lost end) {}

    /** The box is gone, and how. */
    public static final class Lost extends Exception {
        private final Outcome outcome;

        Lost(Outcome outcome, String message) {
            super(message);
            this.outcome = outcome;
        }

        public Outcome outcome() {
            return outcome;
        }

        public String why() {
            return String.valueOf(getMessage());
        }
    }

    private Box(
            Process process, Sandbox sandbox, Sandbox.Program program, Consumer<Duration> charged) {
        this.process = process;
        this.time = new ProcessTime(process);
        this.charged = charged;
        this.sandbox = sandbox;
        this.program = program;
        Boxes.remember(this);
        for (Thread thread : List.of(listener, writer)) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Starts the process and returns at once; it warms up while nobody asks.
     *
     * @param charged is told what each request has cost
     * @throws GraderFault if the process cannot be started
     */
    static Box start(Sandbox sandbox, BoxKind kind, Consumer<Duration> charged) {
        try {
            Path folder = Files.createTempDirectory("attention-box");
            Sandbox.Program program = BoxCommand.program(kind, ApiJar.find(), folder);
            ProcessBuilder command = BoxCommand.process(sandbox.command(program), folder);
            return new Box(BoxStarter.start(command), sandbox, program, charged);
        } catch (IOException | UncheckedIOException problem) {
            throw new GraderFault("No process can be started for your code: " + problem, problem);
        }
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            Frames.read(in); // "ready"
            ready = true;
            while (true) {
                answers.put(new Answer(Frames.read(in), null));
            }
        } catch (EOFException ended) {
            end(exit());
        } catch (IOException malformed) {
            end(new Lost(Outcome.PROTOCOL, malformed.getMessage() + ""));
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
    private void send(List<@Nullable Object> request) throws InterruptedException {
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

    private void end(Lost how) {
        try {
            answers.put(new Answer(List.of(), how));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Lost exit() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                return new Lost(Outcome.EXITED, "it closed its output");
            }
            int code = process.exitValue();
            // Nobody else kills a box: the system does where its memory has a limit.
            return code == KILLED
                    ? new Lost(Outcome.MEMORY, "")
                    : new Lost(Outcome.EXITED, "exit code " + code);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Lost(Outcome.EXITED, "");
        }
    }

    /**
     * Sends one request and waits for its answer.
     *
     * @param limit time of the processor
     * @throws Lost if no answer came; the box is closed then
     * @throws GraderFault if the box has not even started, for which no learner can answer
     */
    public List<@Nullable Object> ask(List<? extends @Nullable Object> request, Duration limit)
            throws Lost {
        int number = ThreadLocalRandom.current().nextInt();
        List<@Nullable Object> numbered = new ArrayList<>();
        numbered.add(number);
        numbered.addAll(request);
        try {
            send(numbered);
            List<@Nullable Object> answer = answer(limit);
            if (answer.size() < 2 || !Integer.valueOf(number).equals(answer.get(0))) {
                throw new Lost(Outcome.PROTOCOL, "an answer that nobody asked for");
            }
            return answer.subList(1, answer.size());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new Lost(Outcome.TIMEOUT, "The check was interrupted.");
        } catch (Lost lost) {
            close();
            if (!ready) {
                throw new GraderFault(
                        "The process for your code did not start (%s %s). Try again; that is not the code's fault."
                                .formatted(lost.outcome(), lost.why()));
            }
            throw lost;
        }
    }

    private List<@Nullable Object> answer(Duration limit) throws Lost, InterruptedException {
        Stopwatch watch = new Stopwatch(limit, FIRST_LOOK, this::computing);
        long start = System.nanoTime();
        try {
            while (true) {
                Answer answer = answers.poll(watch.nextLook(), TimeUnit.MILLISECONDS);
                if (answer == null) {
                    if (watch.over(Duration.ofNanos(System.nanoTime() - start))) {
                        throw new Lost(watch.computed() ? Outcome.TIMEOUT : Outcome.WAITED, "");
                    }
                } else if (answer.end() != null) {
                    throw answer.end();
                } else {
                    return answer.message();
                }
            }
        } finally {
            charged.accept(watch.charge(Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    /** How long it has computed since its start. */
    Optional<Duration> computing() {
        return time.soFar();
    }

    boolean lost() {
        return lost || !process.isAlive();
    }

    @Override
    public void close() {
        lost = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        listener.interrupt();
        writer.interrupt();
        Boxes.forget(this);
        sandbox.ended(program);
        try {
            PathUtils.deleteDirectory(program.folder());
        } catch (IOException left) {
            // It lies in the system's folder for such things.
        }
    }
}
