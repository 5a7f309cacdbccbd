package attention.check.slips;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A slip of the hand that keeps the shape of the numbers it meets, on the way in or out.
 *
 * @param name its key in the words: {@code how/squared}, {@code look/squared}
 * @param needs which shapes it can happen to
 * @param of the numbers after it
 */
record NumberSlip(String name, Needs needs, UnaryOperator<double[][]> of) {
    /** What shape it takes for the change to mean anything. */
    enum Needs {
        NUMBERS,
        A_ROW,
        PLACES,
        A_TABLE
    }

    /** All that happen to numbers one by one, along rows, and to tables. */
    static final List<NumberSlip> ALL = all();

    /** Whether it can happen to values of this kind. */
    boolean fits(@Nullable Object value) {
        return switch (needs) {
            case NUMBERS -> true;
            case A_ROW, PLACES -> !(value instanceof Number || value instanceof Boolean);
            case A_TABLE -> value instanceof Record || NumberTables.hasRows(value);
        };
    }

    /** Whether it means anything for indices and flags, which are no amounts. */
    boolean happensToChoices() {
        return needs != Needs.NUMBERS || name.equals("zero") || name.equals("one");
    }

    /** Whether it makes true or false of flags in a way that can be said without numbers. */
    boolean happensToFlags() {
        return happensToChoices() && needs != Needs.A_ROW;
    }

    private static List<NumberSlip> all() {
        List<NumberSlip> all = new ArrayList<>();
        numbers(all);
        rows(all);
        places(all);
        tables(all);
        return List.copyOf(all);
    }

    private static void numbers(List<NumberSlip> all) {
        each(all, "zero", x -> 0);
        each(all, "one", x -> 1);
        each(all, "turned", x -> -x);
        each(all, "without-sign", Math::abs);
        each(all, "negative-as-zero", x -> x > 0 ? x : 0);
        each(all, "positive-as-zero", x -> x < 0 ? x : 0);
        each(all, "cut-to-int", x -> (int) x);
        each(all, "rounded", Math::round);
        each(all, "rounded", Math::rint);
        each(all, "rounded-down", Math::floor);
        each(all, "one-decimal", x -> Math.round(x * 10) / 10.0);
        each(all, "two-decimals", x -> Math.round(x * 100) / 100.0);
        each(all, "cut-to-percent", x -> (int) (x * 100) / 100.0);
        each(all, "squared", x -> x * x);
        each(all, "rooted", Math::sqrt);
        each(all, "inverted", x -> 1 / x);
        each(all, "from-one", x -> 1 - x);
        each(all, "exponentiated", Math::exp);
        each(all, "logarithm", Math::log);
        each(all, "sign-alone", Math::signum);
        each(all, "at-most-one", x -> Math.min(1, x));
        each(all, "at-least-one", x -> Math.max(1, x));
        each(all, "cut-at-one", x -> Math.max(-1, Math.min(1, x)));
        each(all, "squashed", Math::tanh);
        each(all, "sigmoid", x -> 1 / (1 + Math.exp(-x)));
        each(all, "angle", Math::acos);
        each(all, "from-zero-to-one", x -> (x + 1) / 2);
        each(all, "nan-as-zero", x -> Double.isNaN(x) ? 0 : x);
    }

    private static void rows(List<NumberSlip> all) {
        row(all, "divided-by-sum", x -> over(x, sum(x)));
        row(all, "divided-by-largest", x -> over(x, largest(x)));
        row(all, "divided-by-length", x -> over(x, Math.sqrt(sum(each(x, it -> it * it)))));
        row(all, "softmax", x -> softmax(x));
        row(all, "mean-subtracted", x -> each(x, it -> it - sum(x) / x.length));
        row(all, "largest-subtracted", x -> each(x, it -> it - largest(x)));
        row(all, "added-up", NumberSlip::cumulated);
        row(all, "sum-everywhere", x -> each(x, it -> sum(x)));
        row(all, "mean-everywhere", x -> each(x, it -> sum(x) / x.length));
        row(all, "largest-alone", x -> each(x, it -> it == largest(x) ? it : 0));
        row(all, "largest-as-one", x -> each(x, it -> it == largest(x) ? 1 : 0));
    }

    private static void places(List<NumberSlip> all) {
        place(all, "reversed", (x, j) -> x[x.length - 1 - j]);
        place(all, "next-place", (x, j) -> x[(j + 1) % x.length]);
        place(all, "place-before", (x, j) -> x[(j + x.length - 1) % x.length]);
        place(all, "first-everywhere", (x, j) -> x[0]);
        place(all, "last-everywhere", (x, j) -> x[x.length - 1]);
        place(all, "first-alone", (x, j) -> j == 0 ? x[0] : 0);
        place(all, "last-alone", (x, j) -> j == x.length - 1 ? x[j] : 0);
        place(all, "without-first", (x, j) -> j == 0 ? 0 : x[j]);
        place(all, "without-last", (x, j) -> j == x.length - 1 ? 0 : x[j]);
        row(all, "sorted", NumberSlip::sorted);
        row(all, "sorted-down", x -> reversed(sorted(x)));
    }

    private static void tables(List<NumberSlip> all) {
        all.add(new NumberSlip("transposed", Needs.A_TABLE, NumberTables::transposed));
        column(all, "rows-reversed", (x, i) -> x[x.length - 1 - i]);
        column(all, "first-row-everywhere", (x, i) -> x[0]);
        column(all, "last-row-everywhere", (x, i) -> x[x.length - 1]);
        column(all, "without-first-row", (x, i) -> i == 0 ? 0 : x[i]);
        column(all, "without-last-row", (x, i) -> i == x.length - 1 ? 0 : x[i]);
        column(all, "first-row-alone", (x, i) -> i == 0 ? x[i] : 0);
        column(all, "last-row-alone", (x, i) -> i == x.length - 1 ? x[i] : 0);
        cell(all, "upper-alone", (i, j) -> j > i);
        cell(all, "upper-with-diagonal", (i, j) -> j >= i);
        cell(all, "lower-alone", (i, j) -> j < i);
        cell(all, "lower-with-diagonal", (i, j) -> j <= i);
        cell(all, "diagonal-alone", (i, j) -> i == j);
        cell(all, "without-diagonal", (i, j) -> i != j);
    }

    /** The same for each number of a table. */
    static UnaryOperator<double[][]> each(DoubleUnaryOperator of) {
        return rows -> mapped(rows, x -> each(x, of));
    }

    private static void each(List<NumberSlip> all, String name, DoubleUnaryOperator of) {
        all.add(new NumberSlip(name, Needs.NUMBERS, rows -> mapped(rows, x -> each(x, of))));
    }

    private static void row(List<NumberSlip> all, String name, UnaryOperator<double[]> of) {
        all.add(new NumberSlip(name, Needs.A_ROW, rows -> mapped(rows, of)));
    }

    /** What stands in a place after a slip. */
    private interface Place {
        double of(double[] row, int j);
    }

    private static void place(List<NumberSlip> all, String name, Place of) {
        all.add(
                new NumberSlip(
                        name,
                        Needs.PLACES,
                        rows ->
                                mapped(
                                        rows,
                                        x ->
                                                IntStream.range(0, x.length)
                                                        .mapToDouble(j -> of.of(x, j))
                                                        .toArray())));
    }

    private static void column(List<NumberSlip> all, String name, Place of) {
        all.add(
                new NumberSlip(
                        name,
                        Needs.A_TABLE,
                        rows ->
                                NumberTables.transposed(
                                        mapped(
                                                NumberTables.transposed(rows),
                                                x ->
                                                        IntStream.range(0, x.length)
                                                                .mapToDouble(i -> of.of(x, i))
                                                                .toArray()))));
    }

    /** Which cells of a table are kept. */
    private interface Kept {
        boolean at(int i, int j);
    }

    private static void cell(List<NumberSlip> all, String name, Kept kept) {
        all.add(new NumberSlip(name, Needs.A_TABLE, rows -> kept(rows, kept)));
    }

    private static double[][] kept(double[][] rows, Kept kept) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = kept.at(i, j) ? rows[i][j] : 0;
            }
        }
        return rows;
    }

    private static double[][] mapped(double[][] rows, UnaryOperator<double[]> of) {
        return Arrays.stream(rows)
                .map(row -> row.length == 0 ? row : of.apply(row))
                .toArray(double[][]::new);
    }

    private static double[] each(double[] row, DoubleUnaryOperator of) {
        return Arrays.stream(row).map(of).toArray();
    }

    private static double[] over(double[] row, double divisor) {
        return each(row, x -> x / divisor);
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }

    private static double largest(double[] row) {
        return Arrays.stream(row).max().orElse(0);
    }

    private static double[] softmax(double[] row) {
        double largest = largest(row);
        double[] exps = each(row, x -> Math.exp(x - largest));
        return over(exps, sum(exps));
    }

    private static double[] cumulated(double[] row) {
        double[] sums = row.clone();
        for (int j = 1; j < sums.length; j++) {
            sums[j] += sums[j - 1];
        }
        return sums;
    }

    private static double[] sorted(double[] row) {
        double[] sorted = row.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double[] reversed(double[] row) {
        List<Double> numbers = new ArrayList<>(Arrays.stream(row).boxed().toList());
        Collections.reverse(numbers);
        return numbers.stream().mapToDouble(it -> it).toArray();
    }
}
