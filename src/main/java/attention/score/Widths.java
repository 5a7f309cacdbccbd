package attention.score;

import attention.matrix.Matrix;
import attention.matrix.Shape;
import attention.matrix.ShapeMismatch;

/** Whether queries, keys and parameters fit each other, said in their own words. */
public final class Widths {
    private Widths() {}

    /** A score that compares a query and a key number by number. */
    static void requireEqual(double[] query, double[] key) {
        if (query.length != key.length) {
            throw clash(new Shape(1, query.length), new Shape(1, key.length));
        }
    }

    /** The same for all queries and keys. */
    public static void requireEqual(Matrix queries, Matrix keys) {
        if (queries.cols() != keys.cols()) {
            throw clash(queries.shape(), keys.shape());
        }
    }

    private static ShapeMismatch clash(Shape query, Shape key) {
        return new ShapeMismatch(
                "Queries %s and keys %s need the same width, but a query has %s numbers and a key has %s. A bilinear or additive score compares different widths."
                        .formatted(query, key, query.cols(), key.cols()),
                query,
                key);
    }

    /** A parameter that has to have so many columns, because it is multiplied by such vectors. */
    public static void requireCols(String parameter, Matrix matrix, String vector, int width) {
        if (matrix.cols() != width) {
            Shape shape = matrix.shape();
            throw new ShapeMismatch(
                    "%s is %s and has %s columns, but %s has %s numbers: they have to be equal."
                            .formatted(parameter, shape, matrix.cols(), vector, width),
                    shape,
                    new Shape(1, width));
        }
    }

    /** A parameter that has to have so many rows, because its results meet such vectors. */
    static void requireRows(String parameter, Matrix matrix, String vector, int width) {
        if (matrix.rows() != width) {
            Shape shape = matrix.shape();
            throw new ShapeMismatch(
                    "%s is %s and has %s rows, but %s has %s numbers: they have to be equal."
                            .formatted(parameter, shape, matrix.rows(), vector, width),
                    shape,
                    new Shape(1, width));
        }
    }

    /** A parameter with one number for each hidden unit: a row, (1 × hidden). */
    public static void requireRow(String parameter, Matrix row, int hidden) {
        Shape expected = new Shape(1, hidden);
        Shape shape = row.shape();
        if (!shape.equals(expected)) {
            String repair = shape.equals(expected.transposed()) ? " Its transpose would fit." : "";
            throw new ShapeMismatch(
                    "%s is %s, but has to be %s: a row with one number for each of %s hidden units.%s"
                            .formatted(parameter, shape, expected, hidden, repair),
                    shape,
                    expected);
        }
    }
}
