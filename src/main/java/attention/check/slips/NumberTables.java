package attention.check.slips;

import attention.box.Records;
import attention.box.Values;
import attention.matrix.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values of every kind as tables of numbers, and back: the one place that knows kinds. */
final class NumberTables {
    private NumberTables() {}

    /** The numbers of a value in rows of their own; nothing for kinds without numbers. */
    static Optional<double[][]> of(@Nullable Object value) {
        if (value instanceof double[][] rows) {
            return Arrays.stream(rows).anyMatch(Objects::isNull)
                    ? Optional.empty()
                    : Optional.of(copy(rows));
        }
        if (value instanceof Matrix matrix) {
            return Optional.of(matrix.toArray());
        }
        if (value instanceof Matrix[] matrices) {
            return Arrays.asList(matrices).contains(null)
                    ? Optional.empty()
                    : Optional.of(below(matrices));
        }
        if (value instanceof int[][] || value instanceof boolean[][]) {
            return rows((Object[]) value);
        }
        return row(value).map(it -> new double[][] {it});
    }

    /** All numbers of a value, those of a record too; none where it has none. */
    static List<Double> flat(@Nullable Object value) {
        if (value instanceof Record record && !Values.isFunction(record)) {
            return Records.pieces(record).stream().flatMap(it -> flat(it).stream()).toList();
        }
        return of(value).stream()
                .flatMap(Arrays::stream)
                .flatMap(row -> Arrays.stream(row).boxed())
                .toList();
    }

    /** The rows of all of them, one below the other. */
    private static double[][] below(Matrix... matrices) {
        return Arrays.stream(matrices)
                .flatMap(it -> Arrays.stream(it.toArray()))
                .toArray(double[][]::new);
    }

    private static Optional<double[][]> rows(Object[] rows) {
        List<double[]> read = Arrays.stream(rows).flatMap(it -> row(it).stream()).toList();
        return read.size() == rows.length
                ? Optional.of(read.toArray(double[][]::new))
                : Optional.empty();
    }

    private static Optional<double[]> row(@Nullable Object value) {
        if (value instanceof double[] numbers) {
            return Optional.of(numbers.clone());
        }
        if (value instanceof int[] numbers) {
            return Optional.of(Arrays.stream(numbers).asDoubleStream().toArray());
        }
        if (value instanceof boolean[] flags) {
            return Optional.of(
                    IntStream.range(0, flags.length).mapToDouble(j -> flags[j] ? 1 : 0).toArray());
        }
        if (value instanceof Number number) {
            return Optional.of(new double[] {number.doubleValue()});
        }
        return value instanceof Boolean flag
                ? Optional.of(new double[] {flag ? 1 : 0})
                : Optional.empty();
    }

    /** Whether a value has rows, and not only one. */
    static boolean hasRows(@Nullable Object value) {
        return value instanceof Object[] || value instanceof Matrix;
    }

    /** A value of the same kind as the model with these numbers; null if they do not fit it. */
    static @Nullable Object like(Object model, double[][] rows) {
        if (model instanceof double[][]) {
            return copy(rows);
        }
        if (model instanceof Matrix) {
            return isGrid(rows) ? Matrix.of(rows) : null;
        }
        if (model instanceof Matrix[] matrices) {
            return like(matrices, rows);
        }
        if (model instanceof int[][]) {
            return Arrays.stream(rows).map(NumberTables::indices).toArray(int[][]::new);
        }
        if (model instanceof boolean[][]) {
            return Arrays.stream(rows).map(NumberTables::flags).toArray(boolean[][]::new);
        }
        if (rows.length != 1) {
            return null;
        }
        double[] row = rows[0];
        if (model instanceof double[]) {
            return row.clone();
        }
        if (model instanceof int[]) {
            return indices(row);
        }
        if (model instanceof boolean[]) {
            return flags(row);
        }
        return row.length == 1 ? single(model, row[0]) : null;
    }

    /** Matrices as high as the models. */
    private static Matrix @Nullable [] like(Matrix[] models, double[][] rows) {
        int height = Arrays.stream(models).mapToInt(Matrix::rows).sum();
        if (rows.length != height || !isGrid(rows)) {
            return null;
        }
        Matrix[] like = new Matrix[models.length];
        int first = 0;
        for (int k = 0; k < like.length; k++) {
            int end = first + models[k].rows();
            like[k] = Matrix.of(Arrays.copyOfRange(rows, first, end));
            first = end;
        }
        return like;
    }

    private static boolean isGrid(double[][] rows) {
        return rows.length > 0
                && rows[0].length > 0
                && Arrays.stream(rows).allMatch(it -> it.length == rows[0].length);
    }

    private static int[] indices(double[] row) {
        return Arrays.stream(row).mapToInt(it -> (int) Math.round(it)).toArray();
    }

    private static boolean[] flags(double[] row) {
        boolean[] flags = new boolean[row.length];
        IntStream.range(0, row.length).forEach(j -> flags[j] = row[j] != 0);
        return flags;
    }

    private static @Nullable Object single(Object model, double number) {
        if (model instanceof Integer) {
            return (int) Math.round(number);
        }
        if (model instanceof Long) {
            return Math.round(number);
        }
        if (model instanceof Boolean) {
            return number != 0;
        }
        return model instanceof Double ? (Object) number : null;
    }

    /** The value with a change to its numbers; in a record to those of each piece. */
    static @Nullable Object changed(@Nullable Object value, UnaryOperator<double[][]> change) {
        if (value instanceof Record record && !Values.isFunction(record)) {
            List<@Nullable Object> pieces = new ArrayList<>();
            Records.pieces(record).forEach(piece -> pieces.add(changed(piece, change)));
            return pieces.contains(null)
                    ? null
                    : Records.of(record.getClass(), pieces).orElse(null);
        }
        Optional<double[][]> rows = of(value);
        return value == null || rows.isEmpty() ? null : like(value, change.apply(rows.get()));
    }

    /** Whether two values have the same numbers in the same places, within the tolerance. */
    static boolean near(@Nullable Object one, @Nullable Object other, double tolerance) {
        if (one instanceof Record left
                && other instanceof Record right
                && !Values.isFunction(left)) {
            List<@Nullable Object> pieces = Records.pieces(left);
            return IntStream.range(0, pieces.size())
                    .allMatch(k -> near(pieces.get(k), Records.pieces(right).get(k), tolerance));
        }
        if (one instanceof Matrix[] left && other instanceof Matrix[] right) {
            return left.length == right.length
                    && IntStream.range(0, left.length)
                            .allMatch(k -> near((Object) left[k], right[k], tolerance));
        }
        Optional<double[][]> left = of(one);
        Optional<double[][]> right = of(other);
        return left.isPresent() && right.isPresent() && near(left.get(), right.get(), tolerance);
    }

    static boolean near(double one, double other, double tolerance) {
        return Double.compare(one, other) == 0
                || (Double.isFinite(one)
                        && Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one)));
    }

    private static boolean near(double[][] one, double[][] other, double tolerance) {
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (one[i].length != other[i].length) {
                return false;
            }
            for (int j = 0; j < one[i].length; j++) {
                if (!near(one[i][j], other[i][j], tolerance)) {
                    return false;
                }
            }
        }
        return true;
    }

    static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    static double[][] transposed(double[][] rows) {
        int cols = rows.length == 0 ? 0 : rows[0].length;
        double[][] transposed = new double[cols][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < cols; j++) {
                transposed[j][i] = rows[i][j];
            }
        }
        return transposed;
    }
}
