package attention.check.boxes;

import attention.box.Crash;
import attention.box.Observation;
import attention.box.Outcome;
import attention.box.Witness;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Calls an object of this process on a daemon thread. A call that does not come back keeps its
 * thread until the process ends, for nothing can stop it.
 */
public final class ObjectCaller implements Caller {
    private final Witness witness;
    private final Duration limit;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread daemon = new Thread(task, "attempt");
                        daemon.setDaemon(true);
                        return daemon;
                    });

    public ObjectCaller(Object object, Duration limit) {
        this.witness = new Witness(object);
        this.limit = limit;
    }

    @Override
    public Observation call(Method method, @Nullable Object[] arguments) {
        var pending = thread.submit(() -> witness.call(method, arguments));
        try {
            return pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Observation.ended(
                    Outcome.TIMEOUT,
                    "Its thread cannot be stopped: restart the kernel or JShell before you go on.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Observation.ended(Outcome.TIMEOUT, "The check was interrupted.");
        } catch (ExecutionException unexpected) {
            return Observation.ended(Outcome.THREW, new Crash("", String.valueOf(unexpected), 0));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
