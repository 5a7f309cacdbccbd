package attention.show;

import attention.matrix.Matrix;
import attention.variant.Trace;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pass of attention as two tables: from scores to weights, keys side by side, so that the numbers
 * of a key stand below each other; then the values and what is mixed from them, the context.
 *
 * <p>Colour is a second channel only: the words and the numbers say the same.
 */
final class StepView {
    private static final Look.Grid PLAIN = (i, j) -> Look.PLAIN;

    private final Trace trace;
    private int steps;

    private StepView(Trace trace) {
        this.trace = trace;
    }

    static Shown of(Trace trace) {
        return new TextShown(trace.toString(), new StepView(trace).html());
    }

    private String html() {
        StepTable weighing = weighing();
        StepTable mixing = mixing();
        boolean rounded = weighing.isRounded() || mixing.isRounded();
        return Html.element(
                "div",
                "margin:4px 0",
                weighing.html() + mixing.html() + emptyRows() + (rounded ? roundingNote() : ""));
    }

    /** From scores to weights: one row for each query in each step. */
    private StepTable weighing() {
        List<String> queries = trace.queryLabels();
        StepTable table = new StepTable("query ↓  key →", trace.keyLabels(), Theme.KEY);
        Matrix scores = trace.scores();
        table.step(next("scores"), "how well query and key match", scores)
                .rows(queries, Theme.QUERY, scores, PLAIN);
        if (trace.hasScaling()) {
            Matrix scaled = trace.scaledScores();
            table.step(next("scaled scores"), "scores times the scale", scaled)
                    .rows(queries, Theme.QUERY, scaled, PLAIN);
        }
        if (trace.hasMask()) {
            Matrix masked = trace.maskedScores();
            table.step(next("masked scores"), "−∞ where a query may not look", masked)
                    .rows(queries, Theme.QUERY, masked, (i, j) -> look(i, j, "−∞", Look.PLAIN));
        }
        Matrix weights = trace.weights();
        return table.stepWithSums(next("weights"), "how attention is shared out", weights)
                .rowsWithSums(
                        queries,
                        Theme.QUERY,
                        weights,
                        (i, j) -> look(i, j, "–", Look.weight(weights.get(i, j))));
    }

    /** Values and context: one column for each column of the values. */
    private StepTable mixing() {
        Matrix values = trace.values();
        Matrix context = trace.context();
        return new StepTable("", trace.valueLabels(), Theme.VALUE)
                .step("values", "what each key has to give", values)
                .rows(trace.keyLabels(), Theme.KEY, values, PLAIN)
                .step(next("context"), "weights · values, the answer to each query", context)
                .rows(trace.queryLabels(), Theme.QUERY, context, PLAIN);
    }

    /** The name with its place in the order of the steps. */
    private String next(String name) {
        steps++;
        return steps + " · " + name;
    }

    private Look look(int i, int j, String sign, Look allowed) {
        boolean mayLook = trace.maskedScores().get(i, j) != Double.NEGATIVE_INFINITY;
        return mayLook ? allowed : Look.forbidden(sign);
    }

    private String emptyRows() {
        return trace.emptyRows().stream()
                .map(i -> "⚠ " + trace.queryLabels().get(i))
                .map(query -> query + " may look nowhere: its weights and its context are zero.")
                .map(sentence -> note(";font-weight:600", sentence))
                .collect(Collectors.joining());
    }

    private static String roundingNote() {
        return note(";opacity:0.8", "Rounded to " + Decimals.MOST + " decimals.");
    }

    private static String note(String style, String sentence) {
        return Html.element("div", "font-size:13px;margin:2px 10px" + style, Html.escape(sentence));
    }
}
