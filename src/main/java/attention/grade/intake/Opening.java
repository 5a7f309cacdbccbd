package attention.grade.intake;

import attention.words.Words;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A thread that opens one submission. All that is read in it is bounded in size; should it take too
 * long all the same, nobody waits for it, and it ends itself when it reads on.
 */
final class Opening extends Thread {
    /** Time of the processor, some hundred times what the largest honest submission needs. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    /** How many times as long it may wait for a disk, or for its turn on a busy machine. */
    private static final int PATIENCE = 15;

    private static final long LOOK_MILLIS = 250;
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    private final CompletableFuture<?> result;
    private volatile boolean over;

    private Opening(Runnable work, CompletableFuture<?> result) {
        super(work, "opening");
        setDaemon(true);
        this.result = result;
    }

    /**
     * What the work gives.
     *
     * @throws Refused if it takes longer than the limit
     * @throws CompletionException with what it threw
     */
    static <T> T within(Duration limit, Callable<T> work) throws Refused {
        CompletableFuture<T> result = new CompletableFuture<>();
        Opening opening =
                new Opening(
                        () -> {
                            try {
                                result.complete(work.call());
                            } catch (Throwable broken) { // a full stack or memory is no end of ours
                                result.completeExceptionally(broken);
                            }
                        },
                        result);
        opening.start();
        opening.await(limit);
        return result.join();
    }

    private void await(Duration limit) throws Refused {
        long start = System.nanoTime();
        while (!result.isDone()) {
            try {
                Object unused =
                        result.get(Math.min(LOOK_MILLIS, limit.toMillis()), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (isTooLong(limit, Duration.ofNanos(System.nanoTime() - start))) {
                    over = true;
                    throw tooLong();
                }
            } catch (java.util.concurrent.ExecutionException thrown) {
                return; // whoever asks for the result is told
            } catch (InterruptedException stopped) {
                over = true;
                Thread.currentThread().interrupt();
                throw tooLong();
            }
        }
    }

    private boolean isTooLong(Duration limit, Duration wall) {
        long computed =
                TIMES.isThreadCpuTimeSupported() ? TIMES.getThreadCpuTime(getId()) : wall.toNanos();
        return computed > limit.toNanos() || wall.compareTo(limit.multipliedBy(PATIENCE)) > 0;
    }

    /** Whoever reads asks before each piece. */
    static void goOn() throws Refused {
        if (Thread.currentThread() instanceof Opening opening && opening.over) {
            throw tooLong();
        }
    }

    private static Refused tooLong() {
        return new Refused(Words.of("grade").text("intake/too long"));
    }
}
