import attention.exercise.PositionalEncodingContract;
import attention.exercise.Todo;

/**
 * Exercise PositionalEncoding · lesson 17
 *
 * <p>Gives each position a row of its own, from which the distance to
 * every other position can be told.
 */
public class MyPositionalEncoding implements PositionalEncodingContract {
    /**
     * Says of each position where it is, by hands that turn at different
     * speeds: columns 2i and 2i + 1 are sine and cosine of one angle.
     *
     * @param length how many positions, at least 1
     * @param dModel how many columns, even and at least 2
     * @return a row of dModel numbers for each of the positions
     *     p = 0 … length − 1
     */
    @Override
    public double[][] encoding(int length, int dModel) {
        // TODO 1: an array with a row of its own for each position.
        // TODO 2: how many pairs of columns are there? Pair i has the
        //         divisor 10000^(2i / dModel).
        // TODO 3: the angle of a position is p over the divisor of the
        //         pair. Which of the two columns gets its sine?
        throw new Todo("give each position its sines and cosines");
    }
}
