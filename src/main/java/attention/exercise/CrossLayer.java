package attention.exercise;

import attention.matrix.Matrix;

/** A layer as an argument that reads another text beside its inputs. */
@FunctionalInterface
public interface CrossLayer {
    /**
     * What comes out.
     *
     * @param inputs one row for each position
     * @param memory one row for each position of the text that is read
     * @return one row for each row of the inputs
     */
    Matrix output(Matrix inputs, Matrix memory);
}
