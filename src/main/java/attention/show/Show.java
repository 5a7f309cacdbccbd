package attention.show;

import attention.matrix.Ledger;
import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.variant.Step;
import attention.variant.Trace;
import attention.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;

/**
 * Makes any value showable: numbers, matrices, traces, ledgers, tables, charts, and lists of them.
 *
 * <p>Texts are the same in each run: no address of an object, no number past its sixth digit.
 */
public final class Show {
    private static final Words WORDS = Words.of("show");

    private Show() {}

    /** The value as text, as HTML, and as a picture where it is one. */
    public static Shown of(@Nullable Object value) {
        if (value instanceof Shown shown) {
            return shown;
        }
        if (value instanceof Trace trace) {
            return StepView.of(trace);
        }
        if (value instanceof Step step) {
            return StepView.of(Trace.of(step.matrix(), () -> List.of(step)));
        }
        if (value instanceof Matrix matrix) {
            return new TextShown(matrix.toString(), MatrixHtml.of(matrix));
        }
        if (value instanceof Ledger ledger) {
            return Tables.shown(Ledgers.table(ledger));
        }
        if (value instanceof Table table) {
            return Tables.shown(table);
        }
        if (value instanceof Chart<?, ?> chart) {
            return Picture.of(chart);
        }
        if (value instanceof double[][] rows && isGrid(rows)) {
            return of(Matrix.of(rows));
        }
        if (value instanceof List<?> list && list.stream().anyMatch(Show::needsLines)) {
            return new Stack(list.stream().map(Show::of).toList());
        }
        return TextShown.of(text(value));
    }

    private static boolean needsLines(@Nullable Object value) {
        return value instanceof Shown
                || value instanceof Trace
                || value instanceof Step
                || value instanceof Matrix
                || value instanceof Ledger
                || value instanceof Table
                || value instanceof Chart<?, ?>
                || value instanceof double[][];
    }

    private static boolean isGrid(double[][] rows) {
        return rows.length > 0
                && rows[0] != null
                && rows[0].length > 0
                && Arrays.stream(rows).allMatch(row -> row != null && row.length == rows[0].length);
    }

    private static String text(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof CharSequence) {
            return String.valueOf(value);
        }
        if (value instanceof Double || value instanceof Float) {
            return Numbers.text(((Number) value).doubleValue());
        }
        if (value instanceof double[] numbers) {
            return Numbers.text(numbers);
        }
        List<?> elements = elements(value);
        if (elements != null) {
            return elements.stream().map(Show::text).collect(Collectors.joining(", ", "[", "]"));
        }
        // What Object.toString gives differs from run to run.
        String text = value.toString();
        String address = value.getClass().getName() + "@" + Integer.toHexString(value.hashCode());
        return Objects.equals(text, address)
                ? WORDS.text("value/object", "type", className(value))
                : text;
    }

    private static @Nullable List<?> elements(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (value instanceof int[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }
        if (value instanceof boolean[] answers) {
            List<Boolean> list = new ArrayList<>();
            for (boolean answer : answers) {
                list.add(answer);
            }
            return list;
        }
        return null;
    }

    /** A lambda's class is named anew in each run. */
    private static String className(Object value) {
        String name = value.getClass().getSimpleName();
        return value.getClass().isHidden() || name.isEmpty() ? WORDS.text("value/nameless") : name;
    }

    /** Several things, one below the other. */
    private record Stack(List<Shown> parts) implements Shown {
        @Override
        public String text() {
            return parts.stream().map(Shown::text).collect(Collectors.joining("\n\n"));
        }

        @Override
        public String html() {
            return parts.stream()
                    .map(part -> Html.element("div", "margin:0 0 8px 0", part.html()))
                    .collect(Collectors.joining());
        }

        @Override
        public String toString() {
            return text();
        }
    }
}
