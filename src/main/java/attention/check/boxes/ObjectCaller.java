package attention.check.boxes;

import attention.box.Crash;
import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Witness;
import attention.words.Words;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls an object of this process on a daemon thread. A call that does not come back keeps its
 * thread until the process ends, for nothing can stop it.
 */
public final class ObjectCaller implements Caller {
    private static final Words WORDS = Words.of("check");
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    private Witness witness;
    private final Duration limit;
    private final Class<?> type;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(this::thread);
    private volatile long threadId;

    /** Reaches an object, with a limit for each call, as time of the processor. */
    public ObjectCaller(Object object, Duration limit) {
        this.type = object.getClass();
        this.witness = new Witness(object);
        this.limit = limit;
    }

    private Thread thread(Runnable calls) {
        Thread daemon = new Thread(calls, "attempt");
        daemon.setDaemon(true);
        threadId = daemon.getId();
        return daemon;
    }

    /** A lambda, or a class that needs something to be made, has no second object. */
    @Override
    public boolean renew() {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var pending = executor.submit(() -> new Witness(constructor.newInstance()));
            witness = pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ReflectiveOperationException
                | RuntimeException
                | ExecutionException
                | TimeoutException none) {
            return false;
        }
    }

    @Override
    public Observation call(Method method, @Nullable Object[] arguments) {
        return seen(executor.submit(() -> witness.call(method, arguments)));
    }

    @Override
    public Observation callReusing(Method method, @Nullable Object[] arguments) {
        return seen(executor.submit(() -> witness.callReusing(method, arguments)));
    }

    private Observation seen(Future<Observation> pending) {
        Stopwatch watch = new Stopwatch(limit, FIRST_LOOK, this::threadTime);
        long start = System.nanoTime();
        try {
            while (true) {
                try {
                    return pending.get(watch.nextLook(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    if (watch.over(Duration.ofNanos(System.nanoTime() - start))) {
                        return Observation.ended(
                                watch.computed() ? Outcome.TIMEOUT : Outcome.WAITED,
                                WORDS.text("crash/thread stays"));
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Observation.ended(Outcome.TIMEOUT, WORDS.text("crash/interrupted"));
        } catch (ExecutionException unexpected) {
            return Observation.ended(Outcome.THREW, new Crash("", String.valueOf(unexpected), 0));
        }
    }

    /**
     * How long the thread has computed, where Java tells; few calls take so long that it matters.
     */
    private Optional<Duration> threadTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long nanos =
                threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                        ? threads.getThreadCpuTime(threadId)
                        : -1;
        return nanos < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
