package attention.box;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The few kinds of values that go in and out of exercises: numbers, flags and arrays of them. */
public final class Values {
    private Values() {}

    /** A deep copy; rows that are null or of different lengths stay so. */
    public static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof double[][] rows) {
            double[][] copy = new double[rows.length][];
            for (int i = 0; i < rows.length; i++) {
                copy[i] = rows[i] == null ? null : rows[i].clone();
            }
            return copy;
        }
        if (value instanceof double[] numbers) {
            return numbers.clone();
        }
        if (value instanceof int[] numbers) {
            return numbers.clone();
        }
        return value instanceof boolean[] flags ? (Object) flags.clone() : value;
    }

    /** Equal to the last bit. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof double[][] left && b instanceof double[][] right) {
            return Arrays.deepEquals(left, right);
        }
        if (a instanceof double[] left && b instanceof double[] right) {
            return Arrays.equals(left, right);
        }
        if (a instanceof int[] left && b instanceof int[] right) {
            return Arrays.equals(left, right);
        }
        if (a instanceof boolean[] left && b instanceof boolean[] right) {
            return Arrays.equals(left, right);
        }
        return Objects.equals(a, b);
    }

    /** How many numbers a value holds, rows counted too. */
    public static long count(@Nullable Object value) {
        if (value instanceof double[][] rows) {
            long sum = rows.length;
            for (double[] row : rows) {
                sum += row == null ? 0 : row.length;
            }
            return sum;
        }
        if (value instanceof double[] numbers) {
            return numbers.length;
        }
        return value instanceof int[] numbers ? numbers.length : 1;
    }
}
