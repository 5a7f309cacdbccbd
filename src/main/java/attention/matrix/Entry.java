package attention.matrix;

/** A formula for the number in row i and column j, both counted from 0. */
@FunctionalInterface
public interface Entry {
    /** The number there. */
    double at(int i, int j);
}
