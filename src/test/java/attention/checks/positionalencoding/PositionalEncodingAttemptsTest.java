package attention.checks.positionalencoding;

import attention.check.Attempts;
import attention.checks.pieces.Vectors;
import attention.exercise.PositionalEncodingContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers to PositionalEncoding beyond the named mistakes. */
final class PositionalEncodingAttemptsTest extends Attempts<PositionalEncodingContract> {
    PositionalEncodingAttemptsTest() {
        wrongAngles();
        wrongPlaces();
        wrongHabits();
        rightLoops();
        rightPowers();
        rightTurns();
    }

    private void wrongAngles() {
        wrong("a base of a hundred thousand", angles((p, i, d) -> p / Math.pow(1e5, 2.0 * i / d)));
        wrong("an exponent over d + 1", angles((p, i, d) -> p / Math.pow(1e4, 2.0 * i / (d + 1))));
        wrong("an exponent over d − 1", angles((p, i, d) -> p / Math.pow(1e4, 2.0 * i / (d - 1))));
        wrong("1 added to the divisor", angles((p, i, d) -> p / (1 + divisor(i, d))));
        wrong("the divisor rounded", angles((p, i, d) -> p / (double) Math.round(divisor(i, d))));
        wrong("the exponent rounded", angles((p, i, d) -> p / Math.pow(1e4, tenths(2.0 * i / d))));
        wrong("a logarithm to base 10", angles((p, i, d) -> p * Math.exp(-2.0 * i * 4 / d)));
        wrong("the position squared", angles((p, i, d) -> p * p / divisor(i, d)));
        wrong("positions from −1", angles((p, i, d) -> (p - 1) / divisor(i, d)));
        wrong("turns by π", angles((p, i, d) -> Math.PI * p / divisor(i, d)));
        wrong("the pair takes the place of the position", angles((p, i, d) -> i / divisor(p, d)));
        wrong("the slowest hand first", angles((p, i, d) -> p / divisor(d / 2 - 1 - i, d)));
        wrong("the first hand for all", angles((p, i, d) -> p));
        wrong("two hands, then the second for all", angles((p, i, d) -> p / divisor(i % 2, d)));
        wrong("eight positions, then anew", angles((p, i, d) -> p % 8 / divisor(i, d)));
        wrong("the divisor of four columns", angles((p, i, d) -> p / divisor(i, 4)));
    }

    private void wrongPlaces() {
        wrong("learned by heart", (n, d) -> right(4, 4));
        wrong("zeros", (n, d) -> new double[n][d]);
        wrong("the last position first", (n, d) -> reversed(right(n, d)));
        wrong("a row too many", (n, d) -> right(n + 1, d));
        wrong("a column for each pair", (n, d) -> cut(right(n, d), d / 2));
        wrong("sine of even positions, cosine of odd", (n, d) -> byRow(n, d));
        wrong("two decimals", (n, d) -> each(right(n, d), it -> Math.round(it * 100) / 100.0));
        wrong("never negative", (n, d) -> each(right(n, d), Math::abs));
        wrong("between 0 and 1", (n, d) -> each(right(n, d), it -> (1 + it) / 2));
        wrong("twice as large", (n, d) -> each(right(n, d), it -> 2 * it));
        wrong("times √d", (n, d) -> each(right(n, d), it -> it * Math.sqrt(d)));
        wrong("added to the position", (n, d) -> plusPosition(right(n, d)));
    }

    private void wrongHabits() {
        wrong(
                "the width of the first call for good",
                new PositionalEncodingContract() {
                    private final List<Integer> widths = new ArrayList<>();

                    @Override
                    public double[][] encoding(int n, int d) {
                        widths.add(d);
                        return angles((p, i, width) -> p / divisor(i, widths.get(0)))
                                .encoding(n, d);
                    }
                });
    }

    private void rightLoops() {
        right("position by position", PositionalEncodingAttemptsTest::right);
        right(
                "columns counted by twos",
                (n, d) -> {
                    double[][] table = new double[n][d];
                    for (int k = 0; k < d; k += 2) {
                        for (int p = n - 1; p >= 0; p--) {
                            table[p][k] = Math.sin(p / Math.pow(10_000, (double) k / d));
                            table[p][k + 1] = Math.cos(p / Math.pow(10_000, (double) k / d));
                        }
                    }
                    return table;
                });
        right(
                "every column by itself",
                (n, d) -> {
                    double[][] table = new double[n][d];
                    for (int p = 0; p < n; p++) {
                        for (int k = 0; k < d; k++) {
                            double angle = p / Math.pow(100, 2.0 * (k - k % 2) / d);
                            table[p][k] = k % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
                        }
                    }
                    return table;
                });
    }

    private void rightPowers() {
        right("a power of e", angles((p, i, d) -> p * Math.exp(-2.0 * i * Math.log(10_000) / d)));
        right("the power turned over", angles((p, i, d) -> p * Math.pow(1e4, -2.0 * i / d)));
        right("floats inside", angles((p, i, d) -> p / (float) divisor(i, d)));
        right(
                "a table for each size, made once",
                new PositionalEncodingContract() {
                    private final Map<List<Integer>, double[][]> tables = new HashMap<>();

                    @Override
                    public double[][] encoding(int n, int d) {
                        return tables.computeIfAbsent(List.of(n, d), it -> right(n, d));
                    }
                });
        right(
                "streams",
                (n, d) ->
                        IntStream.range(0, n)
                                .mapToObj(
                                        p ->
                                                IntStream.range(0, d)
                                                        .mapToDouble(k -> number(p, k, d))
                                                        .toArray())
                                .toArray(double[][]::new));
    }

    private void rightTurns() {
        right("a cosine is a sine a quarter of a turn ahead", (n, d) -> byQuarters(n, d));
        right(
                "each divisor from the one before",
                (n, d) -> {
                    double[][] table = new double[n][d];
                    double divisor = 1;
                    for (int i = 0; i < d / 2; i++) {
                        for (int p = 0; p < n; p++) {
                            table[p][2 * i] = Math.sin(p / divisor);
                            table[p][2 * i + 1] = Math.cos(p / divisor);
                        }
                        divisor *= Math.pow(10_000, 2.0 / d);
                    }
                    return table;
                });
        right(
                "each row turned from the one before",
                (n, d) -> {
                    double[][] table = new double[n][d];
                    for (int i = 0; i < d / 2; i++) {
                        double sine = Math.sin(1 / divisor(i, d));
                        double cosine = Math.cos(1 / divisor(i, d));
                        table[0][2 * i + 1] = 1;
                        for (int p = 1; p < n; p++) {
                            double[] last = table[p - 1];
                            table[p][2 * i] = last[2 * i] * cosine + last[2 * i + 1] * sine;
                            table[p][2 * i + 1] = last[2 * i + 1] * cosine - last[2 * i] * sine;
                        }
                    }
                    return table;
                });
    }

    /** The angle of pair i at position p, in d columns. */
    @FunctionalInterface
    private interface Angle {
        double of(int p, int i, int d);
    }

    private static PositionalEncodingContract angles(Angle angle) {
        return (n, d) -> {
            double[][] table = new double[n][d];
            for (int p = 0; p < n; p++) {
                for (int i = 0; i < d / 2; i++) {
                    table[p][2 * i] = Math.sin(angle.of(p, i, d));
                    table[p][2 * i + 1] = Math.cos(angle.of(p, i, d));
                }
            }
            return table;
        };
    }

    private static double[][] right(int n, int d) {
        return angles((p, i, width) -> p / divisor(i, width)).encoding(n, d);
    }

    private static double divisor(int i, int d) {
        return Math.pow(10_000, 2.0 * i / d);
    }

    private static double number(int p, int k, int d) {
        return k % 2 == 0 ? Math.sin(p / divisor(k / 2, d)) : Math.cos(p / divisor(k / 2, d));
    }

    private static double[][] byQuarters(int n, int d) {
        double[][] table = new double[n][d];
        for (int p = 0; p < n; p++) {
            for (int k = 0; k < d; k++) {
                table[p][k] = Math.sin(p / divisor(k / 2, d) + k % 2 * Math.PI / 2);
            }
        }
        return table;
    }

    private static double[][] byRow(int n, int d) {
        double[][] table = new double[n][d];
        for (int p = 0; p < n; p++) {
            for (int k = 0; k < d; k++) {
                double angle = p / divisor(k / 2, d);
                table[p][k] = p % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
            }
        }
        return table;
    }

    private static double tenths(double x) {
        return Math.round(10 * x) / 10.0;
    }

    private static double[][] each(double[][] table, DoubleUnaryOperator f) {
        return Stream.of(table).map(row -> Vectors.each(row, f)).toArray(double[][]::new);
    }

    private static double[][] cut(double[][] table, int width) {
        return Stream.of(table).map(row -> Arrays.copyOf(row, width)).toArray(double[][]::new);
    }

    private static double[][] reversed(double[][] table) {
        double[][] reversed = table.clone();
        Arrays.setAll(reversed, p -> table[table.length - 1 - p]);
        return reversed;
    }

    private static double[][] plusPosition(double[][] table) {
        double[][] sum = table.clone();
        Arrays.setAll(sum, p -> Vectors.each(table[p], it -> it + p));
        return sum;
    }
}
