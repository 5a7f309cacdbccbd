package attention.box;

import attention.matrix.Matrix;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A {@link Matrix}: it crosses as rows, columns and numbers, and leaves behind how it was made. */
final class OneMatrix extends Kind<Matrix> {
    OneMatrix() {
        super(Matrix.class, 'M');
    }

    @Override
    void write(DataOutputStream out, Matrix value) throws IOException {
        out.writeInt(value.rows());
        out.writeInt(value.cols());
        for (int i = 0; i < value.rows(); i++) {
            Leaf.NUMBERS.write(out, value.row(i));
        }
    }

    @Override
    Object read(ByteBuffer in) throws Frames.Malformed {
        int count = Frames.count(in, Double.BYTES, Frames.MOST_ROWS);
        int cols = Frames.take(in, Integer.BYTES).getInt();
        if (count < 1 || cols < 1 || (long) count * cols * Double.BYTES > in.remaining()) {
            throw new Frames.Malformed("a matrix of " + count + " times " + cols);
        }
        double[][] rows = new double[count][cols];
        for (double[] row : rows) {
            Leaf.NUMBERS.read(in, row);
        }
        return Matrix.of(rows);
    }

    @Override
    Matrix copy(Matrix value) {
        return value.isRecorded() ? value.detached() : value;
    }

    @Override
    Matrix reversed(Matrix value, int fixed) {
        double[][] rows = value.toArray();
        return Matrix.of(Table.OF_NUMBERS.reversed(rows, fixed));
    }

    @Override
    boolean same(Matrix a, Matrix b) {
        return Arrays.deepEquals(a.toArray(), b.toArray());
    }

    @Override
    long count(Matrix value) {
        return value.rows() * (1L + value.cols());
    }

    @Override
    int height(Matrix value) {
        return value.rows();
    }

    @Override
    View view(Matrix value) {
        return View.of(value.toArray());
    }
}
