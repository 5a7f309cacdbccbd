package attention.study;

import attention.matrix.Numbers;
import attention.train.Optimizer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How a task is trained.
 *
 * @param optimizer makes a new optimizer for each training
 * @param iterations how many updates
 * @param every after how many iterations the reader is looked at
 * @param start the standard deviation of the parameters at the start
 * @param watcher is told each moment while the training runs, such as a progress bar
 */
public record Plan(
        Supplier<Optimizer> optimizer,
        int iterations,
        int every,
        double start,
        Consumer<Moment> watcher) {
    /** The same with another optimizer: {@code withOptimizer(() -> new Sgd(3))}. */
    public Plan withOptimizer(Supplier<Optimizer> other) {
        return new Plan(other, iterations, every, start, watcher);
    }

    /** The same, shorter or longer, and looked at every so many iterations. */
    public Plan withIterations(int count, int lookEvery) {
        return new Plan(optimizer, count, lookEvery, start, watcher);
    }

    /** The same from a sharper or flatter start. */
    public Plan startingAt(double standardDeviation) {
        return new Plan(optimizer, iterations, every, standardDeviation, watcher);
    }

    /** The same, watched while it runs. */
    public Plan watchedBy(Consumer<Moment> other) {
        return new Plan(optimizer, iterations, every, start, other);
    }

    @Override
    public String toString() {
        return "%s, %s iterations, start %s · N(0, 1)"
                .formatted(optimizer.get(), iterations, Numbers.text(start));
    }
}
