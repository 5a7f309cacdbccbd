package attention.exercise;

import attention.matrix.Matrix;

/** A layer as an argument: what makes one row of each row, or of all rows together. */
@FunctionalInterface
public interface Layer {
    /**
     * What comes out.
     *
     * @param inputs one row for each position
     * @return what the layer makes of them
     */
    Matrix output(Matrix inputs);
}
