package attention.study.threeadvantages;

import attention.matrix.Matrix;
import attention.study.Training;
import java.util.random.RandomGenerator;

/**
 * How much of the first word reaches the end before anything is learned: the Frobenius norm of the
 * table that says how the numbers of the last state move with those of the first word.
 *
 * @param width of words and states
 * @param starts how many random starts
 * @param texts how many texts for each
 */
public record Reach(int width, int starts, int texts) {
    private static final int START = 1;
    private static final int WORDS = 2;

    /** Width 16, five starts, four texts each. */
    public Reach() {
        this(16, 5, 4);
    }

    /** The geometric mean over starts; words are N(0, 1), all different. */
    public double of(Keeper keeper, int length) {
        double logs = 0;
        for (int seed = 1; seed <= starts; seed++) {
            LastState reading = keeper.random(width, Training.random(seed, START));
            logs += Math.log(of(reading, length, Training.random(seed, WORDS)));
        }
        return Math.exp(logs / starts);
    }

    /**
     * Each text stands in as many rows as a word has numbers, and each of its rows asks for the
     * slopes of another number of the last state: so one pass back gives the whole table.
     */
    private double of(LastState reading, int length, RandomGenerator random) {
        int[] copies = new int[texts * width];
        for (int row = 0; row < copies.length; row++) {
            copies[row] = row / width;
        }
        Matrix[] words = new Matrix[length];
        for (int place = 0; place < length; place++) {
            words[place] = Matrix.normal(texts, width, random).rows(copies);
        }
        Matrix first = words[0].asParameter();
        words[0] = first;
        Matrix oneEach =
                Matrix.generate(copies.length, width, (row, j) -> row % width == j ? 1 : 0);
        reading.after(words).backward(oneEach);
        Matrix slopes = first.gradient();
        return Math.sqrt(slopes.hadamard(slopes).sum().get(0, 0) / texts);
    }
}
