package attention.check;

import attention.box.Cells;
import attention.box.View;
import attention.check.source.Plain;
import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The small table under a wrong part: the row in which the first difference stands. */
final class Comparison {
    private static final Words WORDS = Words.of("check");
    private static final int MOST_COLUMNS = 9;
    private static final int MOST_ROWS = 6;
    private static final int LONGEST_WORD = 40;

    private Comparison() {}

    static List<List<String>> of(Object expected, Object got, Difference difference) {
        Cells right = difference.right();
        Cells left = difference.wrong();
        View view = View.of(expected);
        if (view instanceof Cells lone && lone.isLone()) {
            return List.of(
                    List.of("", ""),
                    List.of(WORDS.text("table/expected"), text(right, 0)),
                    List.of(WORDS.text("table/got"), text(left, 0)));
        }
        int from = Math.max(0, Math.min(difference.column() - 3, right.length() - MOST_COLUMNS));
        int to = Math.min(right.length(), from + MOST_COLUMNS);
        boolean sums = right.areNumbers() && right.length() > 1 && Math.abs(sum(right) - 1) < 1e-9;
        List<String> head =
                row(
                        rowName(view, difference),
                        from,
                        to,
                        right.length(),
                        j -> String.valueOf(j + 1));
        List<String> above =
                row(WORDS.text("table/expected"), from, to, right.length(), j -> text(right, j));
        List<String> below =
                row(WORDS.text("table/got"), from, to, right.length(), j -> text(left, j));
        if (sums) {
            head.add(WORDS.text("table/sum"));
            above.add(Numbers.text(sum(right)));
            below.add(Numbers.text(sum(left)));
        }
        return List.of(head, above, below);
    }

    /** The first rows of a result by themselves, with their sums; nothing for what has no rows. */
    static List<List<String>> alone(Object got) {
        Object shown = got instanceof Matrix[] several ? several[0] : got;
        if (!(View.of(shown) instanceof View.Grid grid)) {
            return List.of();
        }
        int width = grid.width();
        int to = Math.min(width, MOST_COLUMNS);
        List<List<String>> table = new ArrayList<>();
        List<String> head = row("", 0, to, width, j -> String.valueOf(j + 1));
        head.add(WORDS.text("table/sum"));
        table.add(head);
        for (int i = 0; i < Math.min(MOST_ROWS, grid.height()); i++) {
            Cells cells = Objects.requireNonNull(grid.rows().get(i));
            String name = WORDS.text("place/row", "n", i + 1);
            List<String> row = row(name, 0, to, width, j -> text(cells, j));
            row.add(Numbers.text(sum(cells)));
            table.add(row);
        }
        return table;
    }

    /** With … where places before or behind are left out. */
    private static List<String> row(
            String name, int from, int to, int length, IntFunction<String> text) {
        List<String> row = new ArrayList<>(List.of(name));
        if (from > 0) {
            row.add("…");
        }
        IntStream.range(from, to).mapToObj(text).forEach(row::add);
        if (to < length) {
            row.add("…");
        }
        return row;
    }

    /** Such as "row 2"; in a record "keys, row 2". */
    private static String rowName(View expected, Difference difference) {
        return expected instanceof Cells row
                ? WORDS.text("kind/" + row.noun())
                : difference.rowPlace();
    }

    static double sum(Cells row) {
        return IntStream.range(0, row.length()).mapToDouble(row::number).sum();
    }

    /** Whether a number is below 0 or none at all, or they do not add up to 1. */
    static boolean isNoDistribution(Cells row) {
        return !IntStream.range(0, row.length()).allMatch(j -> row.number(j) >= 0)
                || Math.abs(sum(row) - 1) > 1e-5;
    }

    /** One number, flag or word; a word may be anybody's. */
    static String text(Cells row, int j) {
        return Plain.text(row.text(j), LONGEST_WORD);
    }

    /** A value on one line, cut where it gets long. */
    static String line(@Nullable Object value) {
        return value == null ? "null" : line(View.of(value));
    }

    private static String line(View view) {
        if (view instanceof Cells row) {
            return line(row);
        }
        if (view instanceof View.Grid grid) {
            return "["
                    + cut(
                            grid.rows().size(),
                            MOST_ROWS,
                            i -> grid.rows().get(i) == null ? "null" : line(grid.rows().get(i)))
                    + "]";
        }
        if (view instanceof View.Parts parts) {
            return IntStream.range(0, parts.values().size())
                    .mapToObj(k -> InWords.name(parts, k) + " " + line(parts.values().get(k)))
                    .collect(Collectors.joining(", "));
        }
        return ((View.Function) view).name();
    }

    static String line(Cells row) {
        String joined = cut(row.length(), MOST_COLUMNS, j -> text(row, j));
        return row.isLone() ? joined : "[" + joined + "]";
    }

    /** The first of them, and … where more are left out. */
    private static String cut(int count, int most, IntFunction<String> text) {
        String shown =
                IntStream.range(0, Math.min(count, most))
                        .mapToObj(text)
                        .collect(Collectors.joining(", "));
        return count > most ? shown + ", …" : shown;
    }
}
