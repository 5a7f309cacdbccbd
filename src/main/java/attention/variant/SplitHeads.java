package attention.variant;

import attention.matrix.Matrix;
import attention.matrix.Shape;
import attention.matrix.ShapeMismatch;

/**
 * Shares the columns of a matrix out among heads: {@code X W_q = [Q₁ … Qₕ]} read from right to left
 * — Vaswani et al. 2017, section 3.2.2.
 */
public final class SplitHeads {
    private SplitHeads() {}

    /**
     * Gives each head its own neighbouring columns of every row. No row is cut off from another:
     * each head sees every position.
     *
     * @param joined (n × headCount·d)
     * @param headCount how many heads, 1 or more
     * @return headCount matrices (n × d), the leftmost columns first
     * @throws ShapeMismatch if the columns cannot be shared out evenly
     */
    public static Matrix[] heads(Matrix joined, int headCount) {
        requireWhole("The matrix", joined, headCount);
        int width = joined.cols() / headCount;
        Matrix[] heads = new Matrix[headCount];
        for (int head = 0; head < headCount; head++) {
            heads[head] = joined.colRange(head * width, (head + 1) * width);
        }
        return heads;
    }

    /** Stops a number of heads that is none, or that does not divide the columns. */
    static void requireWhole(String name, Matrix columns, int headCount) {
        if (headCount < 1) {
            throw new IllegalArgumentException(
                    "headCount counts heads, 1 or more, but is " + headCount + ".");
        }
        int cols = columns.cols();
        if (cols % headCount != 0) {
            throw new ShapeMismatch(
                    "%s is %s: its %s columns cannot be shared out among %s heads, since %s / %s is not whole."
                            .formatted(name, columns.shape(), cols, headCount, cols, headCount),
                    columns.shape(),
                    new Shape(columns.rows(), headCount));
        }
    }
}
