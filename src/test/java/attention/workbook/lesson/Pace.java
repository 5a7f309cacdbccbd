package attention.workbook.lesson;

import attention.matrix.Matrix;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Random;

/**
 * How slow this machine is at the moment: machines differ by more than twice, and one whose
 * neighbours are busy differs from itself. Time that is held against a limit is divided by it.
 */
final class Pace {
    /** CPU time of {@link #work} where the limits were set. */
    private static final Duration USUAL = Duration.ofMillis(160);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 16_000;

    private Pace() {}

    /** Above 1: slower than the machine on which the limits were set. */
    static double now() {
        long start = THREADS.getCurrentThreadCpuTime();
        work();
        return (THREADS.getCurrentThreadCpuTime() - start) / (double) USUAL.toNanos();
    }

    /** Forward and backward through a small layer, as trainings of lessons do. */
    private static void work() {
        Random random = new Random(1);
        Matrix inputs = Matrix.normal(8, 16, random);
        Matrix table = Matrix.normal(16, 16, random);
        for (int k = 0; k < ROUNDS; k++) {
            Matrix parameter = table.asParameter();
            inputs.times(parameter).tanh().square().sum().backward();
            table = parameter.detached().minus(parameter.gradient().scaled(1e-3));
        }
    }
}
