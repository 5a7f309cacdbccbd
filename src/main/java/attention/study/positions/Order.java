package attention.study.positions;

import attention.exercise.Layer;
import attention.exercise.PositionalEncodingContract;
import attention.mask.CausalMask;
import attention.mask.Mask;
import attention.model.LearnedPositions;
import attention.model.PositionalEncoding;
import java.util.random.RandomGenerator;

/** From what a reader may learn in which order the names stand. */
public enum Order {
    /** From nothing. */
    NONE("no positions"),
    /** Sines and cosines are added to the names. */
    SINES("sine and cosine"),
    /** The same, learned on days with 4 to 10 visits. */
    SINES_OF_MANY_LENGTHS("sine and cosine · 4 to 10 visits"),
    /** A learned row for each position is added. */
    LEARNED("learned"),
    /** One number is added: p / 10 in the first column. */
    RAMP("one column p / 10"),
    /** Nothing is added, but nobody looks ahead. */
    CAUSAL("causal mask · no positions");

    /** How many visits there are on the days that readers learn from, at most. */
    public static final int VISITS = 10;

    private static final int FEWEST = 4;
    private static final int LONGEST = 100;

    private final String words;

    Order(String words) {
        this.words = words;
    }

    /** What is added to (n × dModel) rows. */
    Layer positions(PositionalEncodingContract sines, int dModel, RandomGenerator start) {
        return switch (this) {
            case NONE, CAUSAL -> rows -> rows;
            case SINES, SINES_OF_MANY_LENGTHS -> new PositionalEncoding(sines);
            case LEARNED -> LearnedPositions.random("positions", LONGEST, dModel, start);
            case RAMP -> new PositionalEncoding(Order::ramp);
        };
    }

    private static double[][] ramp(int length, int dModel) {
        double[][] encoding = new double[length][dModel];
        for (int p = 0; p < length; p++) {
            encoding[p][0] = (double) p / VISITS;
        }
        return encoding;
    }

    Mask mask() {
        return this == CAUSAL ? new CausalMask() : Mask.none();
    }

    /** How many visits there are on the next day that it learns from. */
    int visits(RandomGenerator random) {
        return this == SINES_OF_MANY_LENGTHS
                ? FEWEST + random.nextInt(VISITS - FEWEST + 1)
                : VISITS;
    }

    @Override
    public String toString() {
        return words;
    }
}
