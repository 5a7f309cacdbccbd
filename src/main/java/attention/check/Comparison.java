package attention.check;

import attention.matrix.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The small table under a wrong part: the row in which the first difference stands. */
final class Comparison {
    private static final int MOST_COLUMNS = 8;

    private Comparison() {}

    static List<List<String>> of(Object expected, Object got, Difference difference) {
        double[] right = Difference.rows(expected)[difference.row()];
        double[] left = Difference.rows(got)[difference.row()];
        if (expected instanceof Number) {
            return List.of(
                    List.of("", ""),
                    List.of("expected", Numbers.text(right[0])),
                    List.of("but got", Numbers.text(left[0])));
        }
        int from = Math.max(0, Math.min(difference.column() - 3, right.length - MOST_COLUMNS));
        int to = Math.min(right.length, from + MOST_COLUMNS);
        boolean sums = right.length > 1 && Math.abs(sum(right) - 1) < 1e-9;
        List<String> head = new ArrayList<>();
        head.add(expected instanceof double[][] ? "row " + (difference.row() + 1) : "number");
        for (int j = from; j < to; j++) {
            head.add(String.valueOf(j + 1));
        }
        if (sums) {
            head.add("sum");
        }
        return List.of(
                head,
                numbers("expected", Arrays.copyOfRange(right, from, to), sums, sum(right)),
                numbers("but got", Arrays.copyOfRange(left, from, to), sums, sum(left)));
    }

    private static List<String> numbers(String name, double[] shown, boolean sums, double sum) {
        List<String> row = new ArrayList<>(List.of(name));
        for (double number : shown) {
            row.add(Numbers.text(number));
        }
        if (sums) {
            row.add(Numbers.text(sum));
        }
        return row;
    }

    static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }

    /** A result on one line, cut where it gets long. */
    static String line(Object value) {
        double[][] rows = Difference.rows(value);
        if (value instanceof Number) {
            return Numbers.text(rows[0][0]);
        }
        List<String> texts = new ArrayList<>();
        for (double[] row : rows) {
            texts.add(
                    row == null
                            ? "null"
                            : Numbers.text(Arrays.copyOf(row, Math.min(row.length, 8))));
        }
        String joined = String.join(", ", texts.subList(0, Math.min(texts.size(), 6)));
        return value instanceof double[][] ? "[" + joined + "]" : joined;
    }
}
