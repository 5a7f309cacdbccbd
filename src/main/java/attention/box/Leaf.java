package attention.box;

import attention.matrix.Numbers;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the smallest pieces of all values are: numbers, indices, flags or words, always as an array
 * of them, because a lone one is an array of one.
 *
 * @param <A> the array
 */
abstract class Leaf<A> {
    static final Leaf<double[]> NUMBERS = new Reals();
    static final Leaf<int[]> INDICES = new Indices();
    static final Leaf<boolean[]> FLAGS = new Flags();
    static final Leaf<@Nullable String[]> WORDS = new Words();

    /** What one of them is called. */
    final String noun;

    /** The fewest bytes that one of them takes in a message. */
    final int bytes;

    private final Class<?> element;

    Leaf(Class<?> element, String noun, int bytes) {
        this.element = element;
        this.noun = noun;
        this.bytes = bytes;
    }

    @SuppressWarnings("unchecked") // of this element type it is an A
    A array(int length) {
        return (A) Array.newInstance(element, length);
    }

    /** Rows that are still missing. */
    @SuppressWarnings("unchecked") // of this element type it is an array of A
    @Nullable A[] arrays(int count) {
        return (@Nullable A[]) Array.newInstance(element.arrayType(), count);
    }

    int length(A array) {
        return Array.getLength(array);
    }

    /** How many numbers that is, for whoever has to limit them. */
    long count(A array) {
        return length(array);
    }

    abstract void write(DataOutputStream out, A array) throws IOException;

    abstract void read(ByteBuffer in, A into) throws Frames.Malformed;

    abstract A copy(A array);

    /** Writes one array into another that is as long. */
    void copy(A from, A to) {
        System.arraycopy(from, 0, to, 0, length(from));
    }

    A reversed(A array, int fixed) {
        A reversed = copy(array);
        for (int j = fixed; j < length(array) - fixed; j++) {
            Array.set(reversed, j, Array.get(array, length(array) - 1 - j));
        }
        return reversed;
    }

    /** Equal to the last bit. */
    abstract boolean same(A a, A b);

    /** Whether the j-th of both are equal, numbers within a tolerance. */
    abstract boolean near(A expected, A got, int j, double tolerance);

    abstract String text(A array, int j);

    /** The j-th as a number, where it is one; NaN for a word. */
    abstract double number(A array, int j);

    private static final class Reals extends Leaf<double[]> {
        Reals() {
            super(double.class, "number", Double.BYTES);
        }

        @Override
        void write(DataOutputStream out, double[] array) throws IOException {
            for (double number : array) {
                out.writeDouble(number);
            }
        }

        @Override
        void read(ByteBuffer in, double[] into) {
            for (int j = 0; j < into.length; j++) {
                into[j] = in.getDouble();
            }
        }

        @Override
        double[] copy(double[] array) {
            return array.clone();
        }

        @Override
        boolean same(double[] a, double[] b) {
            return Arrays.equals(a, b);
        }

        @Override
        boolean near(double[] expected, double[] got, int j, double tolerance) {
            return Cells.near(expected[j], got[j], tolerance);
        }

        @Override
        String text(double[] array, int j) {
            return Numbers.text(array[j]);
        }

        @Override
        double number(double[] array, int j) {
            return array[j];
        }
    }

    private static final class Indices extends Leaf<int[]> {
        Indices() {
            super(int.class, "number", Integer.BYTES);
        }

        @Override
        void write(DataOutputStream out, int[] array) throws IOException {
            for (int number : array) {
                out.writeInt(number);
            }
        }

        @Override
        void read(ByteBuffer in, int[] into) {
            for (int j = 0; j < into.length; j++) {
                into[j] = in.getInt();
            }
        }

        @Override
        int[] copy(int[] array) {
            return array.clone();
        }

        @Override
        boolean same(int[] a, int[] b) {
            return Arrays.equals(a, b);
        }

        @Override
        boolean near(int[] expected, int[] got, int j, double tolerance) {
            return expected[j] == got[j];
        }

        @Override
        String text(int[] array, int j) {
            return String.valueOf(array[j]);
        }

        @Override
        double number(int[] array, int j) {
            return array[j];
        }
    }

    private static final class Flags extends Leaf<boolean[]> {
        Flags() {
            super(boolean.class, "flag", 1);
        }

        @Override
        void write(DataOutputStream out, boolean[] array) throws IOException {
            for (boolean flag : array) {
                out.writeByte(flag ? 1 : 0);
            }
        }

        @Override
        void read(ByteBuffer in, boolean[] into) {
            for (int j = 0; j < into.length; j++) {
                into[j] = in.get() != 0;
            }
        }

        @Override
        boolean[] copy(boolean[] array) {
            return array.clone();
        }

        @Override
        boolean same(boolean[] a, boolean[] b) {
            return Arrays.equals(a, b);
        }

        @Override
        boolean near(boolean[] expected, boolean[] got, int j, double tolerance) {
            return expected[j] == got[j];
        }

        @Override
        String text(boolean[] array, int j) {
            return String.valueOf(array[j]);
        }

        @Override
        double number(boolean[] array, int j) {
            return array[j] ? 1 : 0;
        }
    }

    private static final class Words extends Leaf<@Nullable String[]> {
        Words() {
            super(String.class, "word", Integer.BYTES);
        }

        @Override
        void write(DataOutputStream out, @Nullable String[] array) throws IOException {
            for (String word : array) {
                byte[] letters = word == null ? new byte[0] : word.getBytes(StandardCharsets.UTF_8);
                out.writeInt(word == null ? -1 : letters.length);
                out.write(letters);
            }
        }

        @Override
        void read(ByteBuffer in, @Nullable String[] into) throws Frames.Malformed {
            for (int j = 0; j < into.length; j++) {
                into[j] = Frames.readWord(in);
            }
        }

        /** Eight letters take the room of a number. */
        @Override
        long count(@Nullable String[] array) {
            long sum = array.length;
            for (String word : array) {
                sum += word == null ? 0 : word.length() / 8;
            }
            return sum;
        }

        @Override
        @Nullable String[] copy(@Nullable String[] array) {
            return array.clone();
        }

        @Override
        boolean same(@Nullable String[] a, @Nullable String[] b) {
            return Arrays.equals(a, b);
        }

        @Override
        boolean near(@Nullable String[] expected, @Nullable String[] got, int j, double tolerance) {
            return Objects.equals(expected[j], got[j]);
        }

        @Override
        String text(@Nullable String[] array, int j) {
            return array[j] == null ? "null" : "\"" + array[j] + "\"";
        }

        @Override
        double number(@Nullable String[] array, int j) {
            return Double.NaN;
        }
    }
}
