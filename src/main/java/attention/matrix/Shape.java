package attention.matrix;

/**
 * How many rows and columns a matrix has.
 *
 * @param rows at least 1
 * @param cols at least 1
 */
public record Shape(int rows, int cols) {
    /** The same shape, lying on its side. */
    public Shape transposed() {
        return new Shape(cols, rows);
    }

    @Override
    public String toString() {
        return "(" + rows + " × " + cols + ")";
    }
}
