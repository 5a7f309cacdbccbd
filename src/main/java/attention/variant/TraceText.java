package attention.variant;

import attention.matrix.Matrix;
import attention.matrix.TextTable;
import java.util.Arrays;
import java.util.List;

/** A trace as text: one aligned table for each stage. */
final class TraceText {
    private static final String INDENT = "  ";

    private final Trace trace;
    private final StringBuilder text = new StringBuilder();

    private TraceText(Trace trace) {
        this.trace = trace;
    }

    static String of(Trace trace) {
        TraceText lines = new TraceText(trace);
        lines.writeStages();
        return lines.text.toString().stripTrailing();
    }

    private void writeStages() {
        write("scores", trace.scores(), trace.keyLabels());
        if (trace.hasScaling()) {
            write("scaled scores", trace.scaledScores(), trace.keyLabels());
        }
        if (trace.hasMask()) {
            write("masked scores", trace.maskedScores(), trace.keyLabels());
        }
        writeWeights();
        write("context", trace.context(), trace.valueLabels());
        for (int query : trace.emptyRows()) {
            text.append(trace.queryLabels().get(query))
                    .append(" may look nowhere: its weights and its context are zero.\n");
        }
    }

    private void write(String stage, Matrix matrix, List<String> columns) {
        TextTable table = new TextTable().words("", trace.queryLabels()).matrix(columns, matrix);
        append(stage, matrix, table);
    }

    private void writeWeights() {
        Matrix weights = trace.weights();
        double[] sums = new double[weights.rows()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Arrays.stream(weights.row(i)).sum();
        }
        TextTable table =
                new TextTable()
                        .words("", trace.queryLabels())
                        .matrix(trace.keyLabels(), weights)
                        .numbers("row sum", sums);
        append("weights", weights, table);
    }

    private void append(String stage, Matrix matrix, TextTable table) {
        text.append(stage).append(' ').append(matrix.shape()).append('\n');
        text.append(table.text(INDENT)).append('\n');
    }
}
