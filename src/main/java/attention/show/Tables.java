package attention.show;

import attention.matrix.Matrix;
import attention.variant.Axis;
import attention.variant.Step;
import attention.variant.Trace;
import attention.words.Words;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tablesaw tables of matrices and traces. */
public final class Tables {
    private Tables() {}

    /**
     * A matrix as a table: one column of row labels, then one column for each of the matrix.
     *
     * @param name what the table is of
     * @param rows one label for each row
     * @param columns one label for each column, no two alike
     */
    public static Table of(String name, Matrix matrix, List<String> rows, List<String> columns) {
        OneEach.require("rows", rows, matrix.rows());
        OneEach.require("columns", columns, matrix.cols());
        Table table = Table.create(name, StringColumn.create("", rows));
        for (int j = 0; j < matrix.cols(); j++) {
            table.addColumns(DoubleColumn.create(columns.get(j), column(matrix, j)));
        }
        return table;
    }

    /** The same without a name of its own. */
    public static Table of(Matrix matrix, List<String> rows, List<String> columns) {
        return of("", matrix, rows, columns);
    }

    /**
     * One line for each query and key: score, scaled score, masked score (where there is scaling or
     * a mask) and weight; of other variants whatever they have for each query and key.
     */
    public static Table of(Trace trace) {
        Table table =
                Table.create(
                        Words.of("show").text("table/pairs"),
                        pairs(trace, Axis.QUERIES),
                        pairs(trace, Axis.KEYS));
        for (Step step : trace.steps()) {
            if (step.rows().isLike(Axis.QUERIES) && step.cols().isLike(Axis.KEYS)) {
                table.addColumns(flat(ofOne(step.name()), step.matrix()));
            }
        }
        return table;
    }

    /** What one number of a step is: a weight, a score, a scaled one. */
    private static String ofOne(String name) {
        return name.replaceFirst(" scores$", "").replaceFirst("s$", "");
    }

    static Shown shown(Table table) {
        return new TextShown(TableText.of(table), TableHtml.of(table));
    }

    private static StringColumn pairs(Trace trace, Axis of) {
        StringColumn column = StringColumn.create(of.name());
        for (String query : trace.queryLabels()) {
            for (String key : trace.keyLabels()) {
                column.append(of.isLike(Axis.QUERIES) ? query : key);
            }
        }
        return column;
    }

    private static double[] column(Matrix matrix, int j) {
        return IntStream.range(0, matrix.rows()).mapToDouble(i -> matrix.get(i, j)).toArray();
    }

    private static DoubleColumn flat(String name, Matrix matrix) {
        DoubleColumn column = DoubleColumn.create(name);
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.cols(); j++) {
                column.append(matrix.get(i, j));
            }
        }
        return column;
    }
}
