package attention.check;

import attention.box.Records;
import attention.matrix.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first number that is not as expected.
 *
 * @param row its row, from 0; 0 unless the result is a table, or several of them in a record
 * @param column its place in the row, from 0
 * @param place where it stands, in words; empty for a lone number
 */
record Difference(int row, int column, String place, double expected, double got) {
    /** The first difference between two results of the same shape. */
    static Optional<Difference> first(
            @Nullable Object expected, @Nullable Object got, double tolerance) {
        double[][] right = rows(expected);
        double[][] left = rows(got);
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < right[i].length; j++) {
                if (!near(right[i][j], left[i][j], tolerance)) {
                    return Optional.of(
                            new Difference(i, j, place(expected, i, j), right[i][j], left[i][j]));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code |a − b| ≤ tolerance · max(1, |b|)}; NaN and infinities are near themselves alone. */
    static boolean near(double expected, double got, double tolerance) {
        return Double.compare(expected, got) == 0
                || (Double.isFinite(expected)
                        && Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected)));
    }

    private static String place(@Nullable Object value, int i, int j) {
        if (value instanceof Record record) {
            return placeInRecord(record, i, j);
        }
        if (value instanceof double[][]) {
            return "row " + (i + 1) + ", column " + (j + 1);
        }
        return value instanceof double[] || value instanceof int[] ? "number " + (j + 1) : "";
    }

    private static String placeInRecord(Record record, int i, int j) {
        int before = 0;
        for (int k = 0; k < Records.names(record).size(); k++) {
            Object piece = Records.pieces(record).get(k);
            int count = rows(piece).length;
            if (i < before + count) {
                String place = place(piece, i - before, j);
                return Records.names(record).get(k) + (place.isEmpty() ? "" : ", " + place);
            }
            before += count;
        }
        return "";
    }

    /** Any result as rows of numbers; those of a record one below the other. */
    static double[][] rows(@Nullable Object value) {
        if (value instanceof Record record) {
            return Records.pieces(record).stream()
                    .flatMap(piece -> Arrays.stream(rows(piece)))
                    .toArray(double[][]::new);
        }
        if (value instanceof double[][] rows) {
            return rows;
        }
        if (value instanceof double[] row) {
            return new double[][] {row};
        }
        if (value instanceof int[] row) {
            double[] numbers = new double[row.length];
            for (int j = 0; j < row.length; j++) {
                numbers[j] = row[j];
            }
            return new double[][] {numbers};
        }
        if (value instanceof Number number) {
            return new double[][] {{number.doubleValue()}};
        }
        return new double[0][];
    }

    /** What keeps a result from being compared with the expected one: null, ragged, wrong size. */
    static Optional<String> inShape(Object expected, @Nullable Object got) {
        return expected instanceof Record right && got instanceof Record left
                ? inShape(right, left)
                : inShapeAlone(expected, got);
    }

    private static Optional<String> inShape(Record expected, Record got) {
        List<String> names = Records.names(expected);
        for (int k = 0; k < names.size(); k++) {
            String name = names.get(k);
            Object right = Objects.requireNonNull(Records.pieces(expected).get(k));
            Optional<String> problem = inShapeAlone(right, Records.pieces(got).get(k));
            if (problem.isPresent()) {
                return problem.map(
                        it ->
                                "In the part \""
                                        + name
                                        + "\" of your result: "
                                        + it.replace("Your method returns null", "null"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inShapeAlone(Object expected, @Nullable Object got) {
        String wanted = "Expected: " + size(expected) + ".";
        if (got == null) {
            return Optional.of("Your method returns null. " + wanted);
        }
        double[][] rows = rows(got);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == null) {
                return Optional.of("Row " + (i + 1) + " of your result is null. " + wanted);
            }
        }
        for (int i = 1; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                return Optional.of(
                        "The rows of your result differ in length: row 1 has %d numbers, row %d has %d. %s"
                                .formatted(rows[0].length, i + 1, rows[i].length, wanted));
            }
        }
        if (size(expected).equals(size(got))) {
            return Optional.empty();
        }
        String transposed = transposed(expected, got) ? " Rows and columns are swapped." : "";
        return Optional.of("Your result has " + size(got) + ". " + wanted + transposed);
    }

    private static boolean transposed(Object expected, Object got) {
        return expected instanceof double[][] a
                && got instanceof double[][] b
                && a.length > 0
                && b.length > 0
                && a.length == b[0].length
                && b.length == a[0].length;
    }

    static String size(Object value) {
        if (value instanceof Record record) {
            return Records.names(record).size() + " parts";
        }
        if (value instanceof double[][] rows) {
            int cols = rows.length == 0 || rows[0] == null ? 0 : rows[0].length;
            return plural(rows.length, "row") + " of " + plural(cols, "number");
        }
        return plural(rows(value)[0].length, "number");
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** How far apart, for numbers that look the same when printed. */
    Optional<String> ifTheyLookAlike() {
        return Numbers.text(expected).equals(Numbers.text(got))
                ? Optional.of(
                        "They print alike but differ by "
                                + Numbers.text(got - expected)
                                + "; that is more than rounding explains.")
                : Optional.empty();
    }
}
