package attention.matrix;

/** How many rows and columns a matrix has. */
public record Shape(int rows, int cols) {
    @Override
    public String toString() {
        return "(" + rows + " × " + cols + ")";
    }
}
