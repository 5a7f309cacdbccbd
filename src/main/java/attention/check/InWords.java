package attention.check;

import attention.box.Cells;
import attention.box.View;
import attention.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arguments as they stand in the words of a question; all numbers go through the one formatter. */
final class InWords {
    private static final Words WORDS = Words.of("check");

    private InWords() {}

    /**
     * {@code 0.5}; {@code 1, -2, 0.5}; rows in brackets: {@code (1, 2), (0, 3)}; the parts of a
     * record with their names: {@code keys ((1, 2), (0, 3))}; a text of ours as it is.
     */
    static String text(@Nullable Object value) {
        return value == null || value instanceof String
                ? String.valueOf(value)
                : text(View.of(value));
    }

    private static String text(View view) {
        if (view instanceof Cells row) {
            return joined(IntStream.range(0, row.length()).mapToObj(j -> Comparison.text(row, j)));
        }
        if (view instanceof View.Grid grid) {
            return joined(grid.rows().stream().map(row -> row == null ? "null" : bracketed(row)));
        }
        if (view instanceof View.Parts parts) {
            return joined(
                    IntStream.range(0, parts.values().size())
                            .mapToObj(k -> name(parts, k) + " " + part(parts.values().get(k))));
        }
        return ((View.Function) view).name();
    }

    private static String part(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        View view = View.of(value);
        boolean one = view instanceof View.Function || (view instanceof Cells row && row.isLone());
        return one ? text(view) : bracketed(view);
    }

    private static String bracketed(View view) {
        return "(" + text(view) + ")";
    }

    /** Such as {@code keys}, or {@code matrix 2}. */
    static String name(View.Parts parts, int k) {
        return parts.areMatrices() ? WORDS.text("place/matrix", "n", k + 1) : parts.names().get(k);
    }

    /** Names one after the other: {@code MySoftmax, MyConcat and MyCosine}. */
    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : WORDS.text(
                        "table/listed",
                        "some",
                        String.join(", ", names.subList(0, last)),
                        "last",
                        names.get(last));
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(", "));
    }
}
