package attention.matrix;

/** What every matrix has to be: at least one row, no row missing, empty or of another length. */
final class Demands {
    private Demands() {}

    static void requireRectangle(double[][] rows) {
        if (rows == null) {
            throw new IllegalArgumentException("A matrix needs rows, but got null.");
        }
        if (rows.length == 0) {
            throw new IllegalArgumentException("A matrix needs at least one row, but got none.");
        }
        for (int i = 0; i < rows.length; i++) {
            requireRow(rows, i);
        }
    }

    private static void requireRow(double[][] rows, int i) {
        double[] row = rows[i];
        if (row == null) {
            throw new IllegalArgumentException("Row " + (i + 1) + " is null.");
        }
        if (row.length == 0) {
            throw new IllegalArgumentException("Row " + (i + 1) + " has no numbers.");
        }
        if (row.length != rows[0].length) {
            throw new IllegalArgumentException(
                    "All rows need the same length: row 1 has %s numbers, but row %s has %s."
                            .formatted(rows[0].length, i + 1, row.length));
        }
    }

    static double[][] generate(int rows, int cols, Entry entry) {
        if (rows < 1 || cols < 1) {
            throw new IllegalArgumentException(
                    "A matrix needs at least one row and one column, but got "
                            + new Shape(rows, cols));
        }
        double[][] numbers = new double[rows][cols];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                numbers[i][j] = entry.at(i, j);
            }
        }
        return numbers;
    }

    static int requireRow(int i, Matrix matrix) {
        if (i < 0 || i >= matrix.rows()) {
            throw new IndexOutOfBoundsException(
                    "Row %s of a %s: rows count from 0 to %s."
                            .formatted(i, matrix.shape(), matrix.rows() - 1));
        }
        return i;
    }

    static int requireColumn(int j, Matrix matrix) {
        if (j < 0 || j >= matrix.cols()) {
            throw new IndexOutOfBoundsException(
                    "Column %s of a %s: columns count from 0 to %s."
                            .formatted(j, matrix.shape(), matrix.cols() - 1));
        }
        return j;
    }

    static void requireRange(String what, int first, int end, int length) {
        if (first < 0 || end > length || first >= end) {
            throw new IndexOutOfBoundsException(
                    "%s %s up to, but without, %s of %s: count from 0, and take at least one."
                            .formatted(what, first, end, length));
        }
    }

    static int requireSome(int count) {
        if (count == 0) {
            throw new IllegalArgumentException("Pick at least one row, but got none.");
        }
        return count;
    }

    static void requireWidth(int width, Matrix matrix) {
        if (width < 1 || width > matrix.rows()) {
            throw new IllegalArgumentException(
                    "A window of %s rows does not fit a %s: take 1 to %s."
                            .formatted(width, matrix.shape(), matrix.rows()));
        }
    }
}
