package attention.check;

import attention.box.Records;
import attention.matrix.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
        head.add(rowName(expected, difference));
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

    /** Such as "row 2"; in a record "keys, row 2". */
    private static String rowName(Object expected, Difference difference) {
        boolean rows = expected instanceof double[][] || expected instanceof Record;
        return rows ? difference.place().replaceFirst(", (column|number) .*", "") : "number";
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
    static String line(@Nullable Object value) {
        if (value instanceof Record record) {
            return IntStream.range(0, Records.names(record).size())
                    .mapToObj(
                            k ->
                                    Records.names(record).get(k)
                                            + " "
                                            + line(Records.pieces(record).get(k)))
                    .collect(Collectors.joining(", "));
        }
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
