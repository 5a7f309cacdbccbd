package attention.matrix;

/** Two shapes that do not fit. The message names both, the two numbers that clash, and a repair. */
public final class ShapeMismatch extends IllegalArgumentException {
    private final transient Shape left;
    private final transient Shape right;

    /**
     * A mismatch in words of the caller.
     *
     * @param message a full sentence that names both shapes and the two numbers that clash
     */
    public ShapeMismatch(String message, Shape left, Shape right) {
        super(message);
        this.left = left;
        this.right = right;
    }

    /** The shape that was given first. */
    public Shape left() {
        return left;
    }

    /** The shape that did not fit it. */
    public Shape right() {
        return right;
    }

    static ShapeMismatch inProduct(Shape left, Shape right) {
        String clash =
                "Cannot multiply %s by %s: the left matrix has %s columns, but the right one has %s rows."
                        .formatted(left, right, left.cols(), right.rows());
        boolean transposeFits = left.cols() == right.cols();
        String repair = " Multiplying by the transpose of the right one would fit.";
        return new ShapeMismatch(transposeFits ? clash + repair : clash, left, right);
    }

    static ShapeMismatch inTransposedProduct(Shape left, Shape right) {
        String clash =
                "Cannot multiply %s by the transpose of %s: the left matrix has %s columns, and so has to have the right one, but it has %s."
                        .formatted(left, right, left.cols(), right.cols());
        boolean plainFits = left.cols() == right.rows();
        String repair = " Multiplying by the right one as it is, with times, would fit.";
        return new ShapeMismatch(plainFits ? clash + repair : clash, left, right);
    }

    static ShapeMismatch cellByCell(String action, Shape left, Shape right) {
        boolean rowsClash = left.rows() != right.rows();
        String clash =
                "Cannot %s %s and %s cell by cell: the left matrix has %s %s, but the right one has %s."
                        .formatted(
                                action,
                                left,
                                right,
                                rowsClash ? left.rows() : left.cols(),
                                rowsClash ? "rows" : "columns",
                                rowsClash ? right.rows() : right.cols());
        boolean transposeFits = left.equals(right.transposed());
        String repair = " The transpose of the right one would fit.";
        return new ShapeMismatch(transposeFits ? clash + repair : clash, left, right);
    }

    static ShapeMismatch noSingleNumber(Shape shape) {
        return new ShapeMismatch(
                "backward() starts from a single number, a (1 × 1) such as a loss, but this is %s. Add up with sum(), or give the gradient of each number to backward(upstream)."
                        .formatted(shape),
                new Shape(1, 1),
                shape);
    }

    static ShapeMismatch withRow(String action, String where, Shape left, Shape row) {
        String clash =
                row.rows() == 1
                        ? "Cannot %s the row %s %s %s: the row has %s columns, but the matrix has %s."
                                .formatted(action, row, where, left, row.cols(), left.cols())
                        : "Cannot %s %s %s %s: it has %s rows, but must have 1."
                                .formatted(action, row, where, left, row.rows());
        boolean transposeFits = row.cols() == 1 && row.rows() == left.cols();
        String repair = " Its transpose would fit.";
        return new ShapeMismatch(transposeFits ? clash + repair : clash, left, row);
    }

    static ShapeMismatch withColumn(String action, String where, Shape left, Shape column) {
        String clash =
                column.cols() == 1
                        ? "Cannot %s the column %s %s %s: the column has %s rows, but the matrix has %s."
                                .formatted(action, column, where, left, column.rows(), left.rows())
                        : "Cannot %s %s %s %s: it has %s columns, but must have 1."
                                .formatted(action, column, where, left, column.cols());
        boolean transposeFits = column.rows() == 1 && column.cols() == left.rows();
        String repair = " Its transpose would fit.";
        return new ShapeMismatch(transposeFits ? clash + repair : clash, left, column);
    }

    static ShapeMismatch beside(Shape left, Shape right) {
        String clash =
                "Cannot put %s beside %s: the left matrix has %s rows, but the right one has %s."
                        .formatted(right, left, left.rows(), right.rows());
        boolean belowFits = left.cols() == right.cols();
        String repair = " Putting it below would fit.";
        return new ShapeMismatch(belowFits ? clash + repair : clash, left, right);
    }

    static ShapeMismatch below(Shape upper, Shape lower) {
        String clash =
                "Cannot put %s below %s: the upper matrix has %s columns, but the lower one has %s."
                        .formatted(lower, upper, upper.cols(), lower.cols());
        boolean besideFits = upper.rows() == lower.rows();
        String repair = " Putting it beside would fit.";
        return new ShapeMismatch(besideFits ? clash + repair : clash, upper, lower);
    }
}
