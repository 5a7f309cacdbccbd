package attention.variant;

import attention.matrix.TextTable;
import java.util.List;
import java.util.function.UnaryOperator;

/** A trace as text: one aligned table for each step; what is inside a step stands before it. */
final class TraceText {
    private static final String INDENT = "  ";

    /** Places of a line. Tables of few columns stay whole even where their labels need more. */
    private static final int PAGE = 80;

    private static final int MOST_COLUMNS = 12;
    private static final int FEWEST_COLUMNS = 6;

    private final StringBuilder text = new StringBuilder();

    private final UnaryOperator<String> words;

    private TraceText(UnaryOperator<String> words) {
        this.words = words;
    }

    static String of(Trace trace, UnaryOperator<String> words) {
        TraceText lines = new TraceText(words);
        lines.write(trace, "");
        return lines.text.toString().stripTrailing();
    }

    private void write(Trace trace, String indent) {
        for (Step step : trace.steps()) {
            step.inner()
                    .forEach(
                            (name, inner) -> {
                                text.append(indent).append(name).append(":\n");
                                write(inner, indent + INDENT);
                            });
            if (step.role() != Role.GIVEN) {
                write(step, indent);
            }
        }
        List<String> notes = trace.notes(words);
        notes.forEach(note -> text.append(indent).append(note).append('\n'));
        text.append(notes.isEmpty() ? "" : "\n");
    }

    private void write(Step step, String indent) {
        TextTable table = table(step, MOST_COLUMNS);
        for (int most = MOST_COLUMNS - 2;
                most >= FEWEST_COLUMNS && isTooWide(table, indent);
                most -= 2) {
            table = table(step, most);
        }
        text.append(indent).append(step.name()).append(' ').append(step.matrix().shape());
        text.append('\n').append(table.text(indent + INDENT)).append('\n');
    }

    private TextTable table(Step step, int mostColumns) {
        TextTable table =
                new TextTable()
                        .words("", step.rowLabels())
                        .matrix(step.colLabels(), step.matrix(), mostColumns);
        return step.role().hasSums()
                ? table.numbers(words.apply("row sum"), step.rowSums())
                : table;
    }

    private static boolean isTooWide(TextTable table, String indent) {
        return indent.length() + INDENT.length() + table.width() > PAGE;
    }
}
