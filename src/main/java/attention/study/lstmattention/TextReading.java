package attention.study.lstmattention;

import attention.exercise.AttentiveReaderContract;
import attention.exercise.LstmCellContract;
import attention.model.AttentiveReader;
import attention.model.LstmCell;
import attention.study.Contender;
import attention.study.Plan;
import attention.study.Training;
import attention.study.TrainingRun;
import attention.train.Adam;

/**
 * A way to read the texts of a task.
 *
 * @param task what is read
 * @param memory the cell that goes from word to word
 * @param gist how its states become one row
 * @param plan how it is trained
 */
public record TextReading(TextTask task, Memory memory, Gist gist, Plan plan) {
    /** Adam 0.01, looked at every 50 iterations; matrices start at N(0, 1/rows). */
    public TextReading(TextTask task, Memory memory, Gist gist, int iterations) {
        this(task, memory, gist, new Plan(() -> new Adam(0.01), iterations, 50, 1, moment -> {}));
    }

    /** The same with another rate. */
    public TextReading atRate(double rate) {
        return new TextReading(task, memory, gist, plan.withOptimizer(() -> new Adam(rate)));
    }

    /** The same with another number of iterations, looked at every so many. */
    public TextReading withIterations(int iterations, int every) {
        return new TextReading(task, memory, gist, plan.withIterations(iterations, every));
    }

    /** What it is called in tables. */
    public String name() {
        return memory + " + " + gist;
    }

    /** A reader that has learned nothing yet; the same seed gives the same one. */
    public WordReader reader(long seed) {
        return reader(seed, LstmCell::step, AttentiveReader::read);
    }

    /**
     * The same with these equations, such as somebody's own.
     *
     * @param cell how an LSTM takes a step
     * @param look how attention reads its states
     */
    public WordReader reader(long seed, LstmCellContract cell, AttentiveReaderContract look) {
        return new WordReader(this, cell, look, seed);
    }

    /** Trained from a random start; the same seed gives the same run. */
    public TrainingRun train(long seed) {
        return train(seed, reader(seed));
    }

    /** This reader, trained; its start and its examples are those of the seed. */
    public TrainingRun train(long seed, WordReader reader) {
        return Training.run(name(), seed, plan, reader);
    }

    Contender contender() {
        return new Contender(name(), this::train);
    }
}
