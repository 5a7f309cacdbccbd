package attention.study;

import java.util.function.LongFunction;

/**
 * A reader that an experiment compares with others.
 *
 * @param name as tables show it
 * @param training trains it from a seed: the same seed gives the same run
 */
public record Contender(String name, LongFunction<TrainingRun> training) {
    /** Trained from this seed. */
    public TrainingRun train(long seed) {
        return training.apply(seed);
    }

    @Override
    public String toString() {
        return name;
    }
}
