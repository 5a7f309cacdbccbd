package attention.box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The few kinds of values that go in and out of exercises: numbers, flags, arrays of them, and, as
 * results, records of these.
 */
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
        if (value instanceof Record record) {
            List<@Nullable Object> copies = new ArrayList<>();
            Records.pieces(record).forEach(piece -> copies.add(copy(piece)));
            return Records.of(record.getClass(), copies).orElseThrow();
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
        if (a instanceof Record left && b instanceof Record right) {
            return left.getClass() == right.getClass()
                    && same(Records.pieces(left), Records.pieces(right));
        }
        return Objects.equals(a, b);
    }

    private static boolean same(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int k = 0; k < left.size(); k++) {
            if (!same(left.get(k), right.get(k))) {
                return false;
            }
        }
        return true;
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
        if (value instanceof Record record) {
            return Records.pieces(record).stream().mapToLong(Values::count).sum();
        }
        return value instanceof int[] numbers ? numbers.length : 1;
    }
}
