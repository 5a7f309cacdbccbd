package attention.checks.multihead;

import attention.matrix.Matrix;
import java.util.Arrays;

/** Shares columns out among heads and puts them side by side again, rightly and wrongly. */
final class Heads {
    private Heads() {}

    /** Each head gets neighbouring columns. */
    static Matrix[] split(Matrix joined, int headCount) {
        return slices(joined, headCount, head -> head);
    }

    /** Which run of columns a head gets. */
    interface Run {
        int of(int head);
    }

    static Matrix[] slices(Matrix joined, int headCount, Run run) {
        int width = joined.cols() / headCount;
        Matrix[] heads = new Matrix[headCount];
        Arrays.setAll(heads, h -> joined.colRange(run.of(h) * width, (run.of(h) + 1) * width));
        return heads;
    }

    /** Column c goes to head c mod headCount. */
    static Matrix[] woven(Matrix joined, int headCount) {
        Matrix[] heads = new Matrix[headCount];
        Arrays.setAll(
                heads,
                h ->
                        Matrix.generate(
                                joined.rows(),
                                joined.cols() / headCount,
                                (i, j) -> joined.get(i, j * headCount + h)));
        return heads;
    }

    /** The cells, row by row, fill one head after the other. */
    static Matrix[] reshaped(Matrix joined, int headCount) {
        int width = joined.cols() / headCount;
        int cells = joined.rows() * width;
        Matrix[] heads = new Matrix[headCount];
        Arrays.setAll(
                heads,
                h ->
                        Matrix.generate(
                                joined.rows(),
                                width,
                                (i, j) -> cell(joined, h * cells + i * width + j)));
        return heads;
    }

    private static double cell(Matrix table, int index) {
        return table.get(index / table.cols(), index % table.cols());
    }

    static Matrix joined(Matrix... heads) {
        Matrix joined = heads[0];
        for (int h = 1; h < heads.length; h++) {
            joined = joined.beside(heads[h]);
        }
        return joined;
    }

    /** The first head stands last. */
    static Matrix joinedBackwards(Matrix... heads) {
        Matrix joined = heads[0];
        for (int h = 1; h < heads.length; h++) {
            joined = heads[h].beside(joined);
        }
        return joined;
    }

    /** Places of a head alternate with those of the others. */
    static Matrix joinedWoven(Matrix... heads) {
        int count = heads.length;
        return Matrix.generate(
                heads[0].rows(),
                count * heads[0].cols(),
                (i, j) -> heads[j % count].get(i, j / count));
    }

    /** The cells, head by head and row by row, fill the rows. */
    static Matrix joinedReshaped(Matrix... heads) {
        int rows = heads[0].rows();
        int width = heads[0].cols();
        int cells = rows * width;
        return Matrix.generate(
                rows,
                heads.length * width,
                (i, j) -> {
                    int index = i * heads.length * width + j;
                    return cell(heads[index / cells], index % cells);
                });
    }

    /** Zeros in the place of one head. */
    static Matrix joinedWithout(int head, Matrix... heads) {
        Matrix[] changed = heads.clone();
        changed[head] = Matrix.zeros(heads[head].rows(), heads[head].cols());
        return joined(changed);
    }

    static Matrix sum(Matrix... heads) {
        Matrix sum = heads[0];
        for (int h = 1; h < heads.length; h++) {
            sum = sum.plus(heads[h]);
        }
        return sum;
    }
}
