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

    /** Head h begins at column h. */
    static Matrix[] overlapping(Matrix joined, int headCount) {
        int width = joined.cols() / headCount;
        Matrix[] heads = new Matrix[headCount];
        Arrays.setAll(heads, h -> joined.colRange(h, h + width));
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

    /** Cells that say where they come from: 100 · token + feature, both counted from 1. */
    static Matrix cells(int tokens, int features) {
        return Matrix.generate(tokens, features, (i, j) -> 100 * (i + 1) + j + 1);
    }

    /** The cells, row by row, fill one head after the other. */
    static Matrix[] reshaped(Matrix joined, int headCount) {
        return piled(
                filled(headCount * joined.rows(), joined.cols() / headCount, joined), headCount);
    }

    /** The first rows are the first of so many tables, and so on. */
    static Matrix[] piled(Matrix pile, int count) {
        int height = pile.rows() / count;
        Matrix[] tables = new Matrix[count];
        Arrays.setAll(tables, k -> pile.rowRange(k * height, (k + 1) * height));
        return tables;
    }

    /** The cells of all tables, one after the other and row by row, in rows of another length. */
    static Matrix filled(int rows, int cols, Matrix... tables) {
        int each = tables[0].rows() * tables[0].cols();
        return Matrix.generate(
                rows,
                cols,
                (i, j) -> {
                    int index = i * cols + j;
                    return cell(tables[index / each], index % each);
                });
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
        return filled(heads[0].rows(), heads.length * heads[0].cols(), heads);
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
