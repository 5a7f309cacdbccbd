package attention.study.multihead;

import attention.matrix.Matrix;
import attention.matrix.Operation;
import attention.study.Examples;
import attention.variant.MergeHeads;
import attention.variant.SplitHeads;

/**
 * How columns become heads and heads become columns again: rightly, or by reading the cells row by
 * row into another shape without exchanging the axes.
 */
public enum HeadWiring {
    /** Neighbouring columns for each head. */
    RIGHT("right", false, false),
    /** Both read row by row: the numbers come back to their places, if nothing happens between. */
    BOTH_WRONG("both reshaped", true, true),
    /** The split alone read row by row. */
    SPLIT_WRONG("split reshaped", true, false),
    /** The merge alone read row by row. */
    MERGE_WRONG("merge reshaped", false, true);

    private final String words;
    private final boolean splitWrong;
    private final boolean mergeWrong;

    HeadWiring(String words, boolean splitWrong, boolean mergeWrong) {
        this.words = words;
        this.splitWrong = splitWrong;
        this.mergeWrong = mergeWrong;
    }

    /** {@code (n × headCount·d)} → headCount matrices {@code (n × d)}. */
    public Matrix[] heads(Matrix joined, int headCount) {
        if (!splitWrong) {
            return SplitHeads.heads(joined, headCount);
        }
        int rows = joined.rows();
        Matrix cut = reshaped(joined, headCount * rows, joined.cols() / headCount);
        Matrix[] heads = new Matrix[headCount];
        for (int head = 0; head < headCount; head++) {
            heads[head] = cut.rowRange(head * rows, (head + 1) * rows);
        }
        return heads;
    }

    /** headCount matrices {@code (n × d)} → {@code (n × headCount·d)}. */
    public Matrix joined(Matrix... heads) {
        int rows = heads[0].rows();
        return mergeWrong
                ? reshaped(Examples.pile(heads), rows, heads.length * heads[0].cols())
                : MergeHeads.joined(heads);
    }

    /** The same cells, row by row, in rows of another length; gradients go back the same way. */
    static Matrix reshaped(Matrix matrix, int rows, int cols) {
        Operation reshape =
                Operation.of(
                        "reshape",
                        (upstream, result, in) -> filled(upstream, in[0].rows(), in[0].cols()));
        return Matrix.operation(filled(matrix, rows, cols).toArray(), reshape, matrix);
    }

    private static Matrix filled(Matrix from, int rows, int cols) {
        double[][] cells = from.toArray();
        int width = from.cols();
        return Matrix.generate(
                rows, cols, (i, j) -> cells[(i * cols + j) / width][(i * cols + j) % width]);
    }

    @Override
    public String toString() {
        return words;
    }
}
