package attention.checks.positionalencoding;

import attention.check.Mistakes;
import attention.checks.pieces.Rows;
import attention.exercise.PositionalEncodingContract;
import java.util.Arrays;

/** Wrong answers to PositionalEncoding that learners write. */
final class PositionalEncodingMistakes {
    private static final double BASE = 1e4;

    static final Mistakes<PositionalEncodingContract> ALL =
            Mistakes.<PositionalEncodingContract>none()
                    .add("cosine-first", cells((p, k, d, n) -> right(p, k ^ 1, d)))
                    .add("sines-then-cosines", cells((p, k, d, n) -> right(p, dealt(k, d), d)))
                    .add("sines-alone", cells((p, k, d, n) -> right(p, k - k % 2, d)))
                    .add("cosines-alone", cells((p, k, d, n) -> right(p, k - k % 2 + 1, d)))
                    .add("backwards", pairs((p, i, d, n) -> -angle(p, i, d)))
                    .add("positions-from-1", pairs((p, i, d, n) -> angle(p + 1, i, d)))
                    .add("frequency-for-each-column", columns((p, k, d) -> slowed(p, k / d)))
                    .add("twice-the-column", columns((p, k, d) -> slowed(p, 2 * k / d)))
                    .add("twice-the-even-column", exponent((i, d) -> 4 * i / d))
                    .add("two-forgotten", exponent((i, d) -> i / d))
                    .add("whole-numbers-divided", exponent((i, d) -> 0))
                    .add("spread-to-the-end", exponent((i, d) -> i / (d / 2 - 1)))
                    .add("pairs-from-1", exponent((i, d) -> (2 * i + 2) / d))
                    .add("times-in-place-of-divided", exponent((i, d) -> -2 * i / d))
                    .add(
                            "divided-after-the-power",
                            pairs((p, i, d, n) -> p / (Math.pow(BASE, 2 * i) / d)))
                    .add(
                            "divided-by-the-power-and-by-d",
                            pairs((p, i, d, n) -> p / Math.pow(BASE, 2 * i) / d))
                    .add(
                            "product-in-place-of-power",
                            pairs((p, i, d, n) -> p / (BASE * (2.0 * i / d))))
                    .add(
                            "base-of-a-thousand",
                            pairs((p, i, d, n) -> p / Math.pow(1e3, 2.0 * i / d)))
                    .add("base-of-e", pairs((p, i, d, n) -> p / Math.exp(2.0 * i / d)))
                    .add(
                            "divisor-cut-to-int",
                            pairs((p, i, d, n) -> (double) p / (int) Math.pow(BASE, 2.0 * i / d)))
                    .add(
                            "divisor-rounded",
                            pairs(
                                    (p, i, d, n) ->
                                            (double) p / Math.round(Math.pow(BASE, 2.0 * i / d))))
                    .add("angle-cut-to-int", pairs((p, i, d, n) -> (int) angle(p, i, d)))
                    .add("degrees", pairs((p, i, d, n) -> Math.toRadians(angle(p, i, d))))
                    .add("whole-turns", pairs((p, i, d, n) -> 2 * Math.PI * angle(p, i, d)))
                    .add("share-of-the-length", pairs((p, i, d, n) -> angle(p, i, d) / n))
                    .add("from-0-to-1", pairs((p, i, d, n) -> angle(p, i, d) / Math.max(1, n - 1)))
                    .add("one-row-for-all", cells((p, k, d, n) -> right(n - 1, k, d)))
                    .add("row-and-column-exchanged", (n, d) -> Rows.transposed(all(n, d)))
                    .add("a-column-for-each-pair", (n, d) -> halved(all(n, d)))
                    .add("no-positions", cells((p, k, d, n) -> right(1, k, d)))
                    .add(
                            "last-pair-left-out",
                            cells((p, k, d, n) -> k < d - 2 ? right(p, k, d) : 0))
                    .add(
                            "last-position-left-out",
                            cells((p, k, d, n) -> p < n - 1 ? right(p, k, d) : 0))
                    .add(
                            "second-half-left-out",
                            cells((p, k, d, n) -> k < d / 2 ? right(p, k, d) : 0))
                    .add(
                            "as-long-as-one",
                            cells((p, k, d, n) -> right(p, k, d) / Math.sqrt(d / 2.0)));

    private PositionalEncodingMistakes() {}

    /** What stands in column k of row p, of n rows of width d. */
    @FunctionalInterface
    interface Cell {
        double of(int p, int k, int d, int n);
    }

    /** The angle of pair i at position p, of n positions in d columns. */
    @FunctionalInterface
    interface Angle {
        double of(int p, int i, int d, int n);
    }

    /** The exponent of pair i, on fractions. */
    @FunctionalInterface
    private interface Exponent {
        double of(double i, double d);
    }

    /** The angle of one column, on fractions. */
    @FunctionalInterface
    private interface ColumnAngle {
        double of(int p, double k, double d);
    }

    static PositionalEncodingContract cells(Cell cell) {
        return (n, d) -> {
            double[][] table = new double[n][d];
            for (int p = 0; p < n; p++) {
                for (int k = 0; k < d; k++) {
                    table[p][k] = cell.of(p, k, d, n);
                }
            }
            return table;
        };
    }

    /** Sine and cosine of the same angle, in turn. */
    static PositionalEncodingContract pairs(Angle angle) {
        return cells((p, k, d, n) -> bent(k, angle.of(p, k / 2, d, n)));
    }

    private static PositionalEncodingContract exponent(Exponent exponent) {
        return pairs((p, i, d, n) -> slowed(p, exponent.of(i, d)));
    }

    private static PositionalEncodingContract columns(ColumnAngle angle) {
        return cells((p, k, d, n) -> bent(k, angle.of(p, k, d)));
    }

    static double right(int p, int k, int d) {
        return bent(k, angle(p, k / 2, d));
    }

    private static double[][] all(int n, int d) {
        return cells((p, k, width, length) -> right(p, k, width)).encoding(n, d);
    }

    /** The left half of each row. */
    private static double[][] halved(double[][] table) {
        return Arrays.stream(table)
                .map(row -> Arrays.copyOf(row, row.length / 2))
                .toArray(double[][]::new);
    }

    private static double bent(int k, double angle) {
        return k % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle);
    }

    private static double angle(int p, int i, int d) {
        return slowed(p, 2.0 * i / d);
    }

    private static double slowed(int p, double exponent) {
        return p / Math.pow(BASE, exponent);
    }

    /** All even columns first, then all odd ones. */
    private static int dealt(int k, int d) {
        return k < d / 2 ? 2 * k : 2 * (k - d / 2) + 1;
    }
}
