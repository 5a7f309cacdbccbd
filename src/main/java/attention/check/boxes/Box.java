package attention.check.boxes;

import attention.box.Outcome;
import attention.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/** A throw-away process that compiles or calls learner code. It can be killed at any moment. */
public final class Box implements AutoCloseable {
    private static final Words WORDS = Words.of("check");
    private static final String ASKS = "asks";
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private final BoxKind kind;
    private final Process process;
    private final Pipe pipe;
    private final ProcessTime time;
    private final Sandbox sandbox;
    private final Sandbox.Program program;
    private final Consumer<Duration> charged;
    private long answeringNanos;
    private volatile boolean lost;
    private boolean spoilt;

    /** The box is gone, and how. */
    public static final class Lost extends Exception {
        private final Outcome outcome;

        Lost(Outcome outcome, String message) {
            super(message);
            this.outcome = outcome;
        }

        /** How the call on it ended. */
        public Outcome outcome() {
            return outcome;
        }

        /** A word on the reason. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }

    private Box(
            BoxKind kind,
            Process process,
            Sandbox sandbox,
            Sandbox.Program program,
            Consumer<Duration> charged) {
        this.kind = kind;
        this.process = process;
        this.pipe = new Pipe(process);
        this.time = new ProcessTime(process);
        this.charged = charged;
        this.sandbox = sandbox;
        this.program = program;
        Boxes.remember(this);
    }

    /**
     * Starts the process and returns at once; it warms up while nobody asks.
     *
     * @param charged is told what each request has cost
     * @throws GraderFault if the process cannot be started
     */
    static Box start(Sandbox sandbox, BoxKind kind, Consumer<Duration> charged) {
        try {
            Path folder = TemporaryFolders.make("box");
            Sandbox.Program program = BoxCommand.program(kind, folder);
            ProcessBuilder command = BoxCommand.process(sandbox.command(program), folder);
            return new Box(kind, BoxStarter.start(command), sandbox, program, charged);
        } catch (IOException | UncheckedIOException problem) {
            throw new GraderFault(WORDS.text("box/no process", "why", problem), problem);
        }
    }

    /** Answers what a box asks back before it answers the request itself. */
    interface Answering {
        List<@Nullable Object> answer(List<@Nullable Object> question) throws IOException;
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
        return ask(
                request,
                limit,
                question -> {
                    throw new IOException(WORDS.text("box/not asked for"));
                });
    }

    /** The same, where the box may ask back; that time is charged to it too. */
    List<@Nullable Object> ask(
            List<? extends @Nullable Object> request, Duration limit, Answering answering)
            throws Lost {
        Stopwatch watch = new Stopwatch(limit, FIRST_LOOK, this::computing);
        long start = System.nanoTime();
        try {
            List<@Nullable Object> answer = answered(request, watch, start);
            while (answer.get(0).equals(ASKS)) {
                List<@Nullable Object> reply = timed(answering, answer.subList(1, answer.size()));
                look(watch, start);
                answer = answered(reply, watch, start);
            }
            return answer;
        } catch (IOException malformed) {
            close();
            throw new Lost(Outcome.PROTOCOL, malformed.getMessage() + "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new Lost(Outcome.TIMEOUT, WORDS.text("crash/interrupted"));
        } catch (Lost lost) {
            close();
            if (!pipe.isReady()) {
                throw new GraderFault(
                        WORDS.text("box/did not start", "how", lost.outcome(), "why", lost.why()));
            }
            throw lost;
        } finally {
            charged.accept(watch.charge(Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    /** What comes back has the number of what was sent, so it was read and is answered. */
    private List<@Nullable Object> answered(
            List<? extends @Nullable Object> message, Stopwatch watch, long start)
            throws Lost, InterruptedException {
        int number = ThreadLocalRandom.current().nextInt();
        List<@Nullable Object> numbered = new ArrayList<>();
        numbered.add(number);
        numbered.addAll(message);
        pipe.send(numbered);
        List<@Nullable Object> answer = next(watch, start);
        if (answer.size() < 2
                || !Integer.valueOf(number).equals(answer.get(0))
                || answer.get(1) == null) {
            throw new Lost(Outcome.PROTOCOL, WORDS.text("box/not asked for"));
        }
        return answer.subList(1, answer.size());
    }

    private List<@Nullable Object> next(Stopwatch watch, long start)
            throws Lost, InterruptedException {
        while (true) {
            Pipe.Arrival answer = pipe.next(watch.nextLook());
            if (answer == null) {
                look(watch, start);
            } else if (answer.end() != null) {
                throw answer.end();
            } else {
                return answer.message();
            }
        }
    }

    private static void look(Stopwatch watch, long start) throws Lost {
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        if (watch.isTimeToLook(wall) && watch.over(wall)) {
            throw new Lost(watch.computed() ? Outcome.TIMEOUT : Outcome.WAITED, "");
        }
    }

    private List<@Nullable Object> timed(Answering answering, List<@Nullable Object> question)
            throws IOException {
        long before = System.nanoTime();
        try {
            return answering.answer(question);
        } finally {
            answeringNanos += System.nanoTime() - before;
        }
    }

    /** How long it has computed since its start. */
    Optional<Duration> computing() {
        return time.soFar().map(it -> it.plusNanos(answeringNanos));
    }

    BoxKind kind() {
        return kind;
    }

    /** Code is to run in it that may leave something behind: after that nobody else may have it. */
    public void spoil() {
        spoilt = true;
    }

    /** Whether another answer may be put into it. */
    boolean isFresh() {
        return !spoilt && !lost();
    }

    boolean lost() {
        return lost || !process.isAlive();
    }

    @Override
    public void close() {
        lost = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        pipe.close();
        Boxes.forget(this);
        sandbox.ended(program);
        try {
            PathUtils.deleteDirectory(program.folder());
        } catch (IOException left) {
            // It lies in the system's folder for such things.
        }
    }
}
