package attention.matrix;

/** A row that meets every row of a matrix, or a column every column, with the backward rules. */
final class RowsAndColumns {
    private RowsAndColumns() {}

    /** {@code C = A + row}, hence {@code ∂A = ∂C} and ∂row adds up the rows of ∂C. */
    private static final Operation PLUS_ROW =
            Operation.of(
                            "row added",
                            (upstream, c, in) -> upstream,
                            (upstream, c, in) -> rowsAddedUp(upstream))
                    .showing(CellArithmetic.withRow(Formula::plus));

    /** {@code C = A + column}, hence {@code ∂A = ∂C} and ∂column adds up the columns of ∂C. */
    private static final Operation PLUS_COLUMN =
            Operation.of(
                            "column added",
                            (upstream, c, in) -> upstream,
                            (upstream, c, in) -> columnsAddedUp(upstream))
                    .showing(CellArithmetic.withColumn(Formula::plus));

    /** {@code cᵢⱼ = aᵢⱼ rⱼ}, hence {@code ∂aᵢⱼ = ∂cᵢⱼ rⱼ} and {@code ∂rⱼ = Σᵢ ∂cᵢⱼ aᵢⱼ}. */
    private static final Operation TIMES_ROW =
            Operation.of(
                            "times row",
                            (upstream, c, in) -> upstream.timesRow(in[1]),
                            (upstream, c, in) -> rowsAddedUp(upstream.hadamard(in[0])))
                    .showing(CellArithmetic.withRow(Formula::times));

    /** {@code cᵢⱼ = aᵢⱼ kᵢ}, hence {@code ∂aᵢⱼ = ∂cᵢⱼ kᵢ} and {@code ∂kᵢ = Σⱼ ∂cᵢⱼ aᵢⱼ}. */
    private static final Operation TIMES_COLUMN =
            Operation.of(
                            "times column",
                            (upstream, c, in) -> upstream.timesColumn(in[1]),
                            (upstream, c, in) -> columnsAddedUp(upstream.hadamard(in[0])))
                    .showing(CellArithmetic.withColumn(Formula::times));

    static Matrix plusRow(Matrix a, Matrix row) {
        requireRow("add", "to every row of", a, row);
        double[] added = row.numbers[0];
        double[][] c = Loops.copy(a.numbers);
        for (double[] ci : c) {
            for (int j = 0; j < ci.length; j++) {
                ci[j] += added[j];
            }
        }
        return Matrix.result(c, PLUS_ROW, a, row);
    }

    static Matrix plusColumn(Matrix a, Matrix column) {
        requireColumn("add", "to every column of", a, column);
        double[][] c = Loops.copy(a.numbers);
        for (int i = 0; i < c.length; i++) {
            double[] ci = c[i];
            double added = column.numbers[i][0];
            for (int j = 0; j < ci.length; j++) {
                ci[j] += added;
            }
        }
        return Matrix.result(c, PLUS_COLUMN, a, column);
    }

    static Matrix timesRow(Matrix a, Matrix row) {
        requireRow("multiply", "with every row of", a, row);
        double[] factors = row.numbers[0];
        double[][] c = Loops.copy(a.numbers);
        for (double[] ci : c) {
            for (int j = 0; j < ci.length; j++) {
                ci[j] *= factors[j];
            }
        }
        return Matrix.result(c, TIMES_ROW, a, row);
    }

    static Matrix timesColumn(Matrix a, Matrix column) {
        requireColumn("multiply", "with every column of", a, column);
        double[][] c = Loops.copy(a.numbers);
        for (int i = 0; i < c.length; i++) {
            double[] ci = c[i];
            double factor = column.numbers[i][0];
            for (int j = 0; j < ci.length; j++) {
                ci[j] *= factor;
            }
        }
        return Matrix.result(c, TIMES_COLUMN, a, column);
    }

    /** {@code (n × m) → (1 × m)}. */
    private static Matrix rowsAddedUp(Matrix a) {
        return Matrix.generate(1, a.rows(), (i, j) -> 1).times(a);
    }

    /** {@code (n × m) → (n × 1)}. */
    private static Matrix columnsAddedUp(Matrix a) {
        return a.times(Matrix.generate(a.cols(), 1, (i, j) -> 1));
    }

    private static void requireRow(String action, String where, Matrix a, Matrix row) {
        if (row.rows() != 1 || row.cols() != a.cols()) {
            throw ShapeMismatch.withRow(action, where, a.shape(), row.shape());
        }
    }

    private static void requireColumn(String action, String where, Matrix a, Matrix column) {
        if (column.cols() != 1 || column.rows() != a.rows()) {
            throw ShapeMismatch.withColumn(action, where, a.shape(), column.shape());
        }
    }
}
