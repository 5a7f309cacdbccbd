package attention.study;

/** Something to learn whose right key is known. */
public interface Task {
    /** What it is called. */
    String name();

    /** How it is trained. */
    Plan plan();

    /**
     * Trains a reader from a random start. The same seed gives the same run.
     *
     * @param estimator how the reader learns
     * @param seed of the start, the examples and the noise
     */
    TrainingRun train(Estimator estimator, long seed);
}
