package attention.box;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Whole numbers that an index is too narrow for, such as how many parameters a model has. */
final class CountLeaf extends Leaf<long[]> {
    static final CountLeaf COUNTS = new CountLeaf();

    private CountLeaf() {
        super(long.class, "number", Long.BYTES);
    }

    @Override
    void write(DataOutputStream out, long[] array) throws IOException {
        for (long number : array) {
            out.writeLong(number);
        }
    }

    @Override
    void read(ByteBuffer in, long[] into) {
        for (int j = 0; j < into.length; j++) {
            into[j] = in.getLong();
        }
    }

    @Override
    long[] copy(long[] array) {
        return array.clone();
    }

    @Override
    boolean same(long[] a, long[] b) {
        return Arrays.equals(a, b);
    }

    @Override
    boolean near(long[] expected, long[] got, int j, double tolerance) {
        return expected[j] == got[j];
    }

    @Override
    String text(long[] array, int j) {
        return String.valueOf(array[j]);
    }

    @Override
    double number(long[] array, int j) {
        return array[j];
    }
}
