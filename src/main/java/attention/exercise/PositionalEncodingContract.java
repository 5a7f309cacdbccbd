package attention.exercise;

/** Lesson 17: a row of sines and cosines for each position — Vaswani et al. 2017, section 3.5. */
@FunctionalInterface
public interface PositionalEncodingContract {
    /**
     * Says of each position where it is. Columns 2i and 2i + 1 are the sine and the cosine of one
     * angle, {@code p / 10000^(2i / dModel)}: a pair turns by the same angle from each position to
     * the next, and each pair more slowly than the one before.
     *
     * @param length how many positions, at least 1
     * @param dModel how many numbers say where, even and at least 2
     * @return a row of dModel numbers for each of the positions p = 0 … length − 1
     */
    double[][] encoding(int length, int dModel);
}
