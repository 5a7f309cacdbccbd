package attention.box;

import attention.exercise.Layer;
import attention.matrix.Matrix;

/** A contract with a function among its arguments, for attacks on what that opens. */
public interface Applied {
    /** The layer applied to the inputs. */
    Matrix of(Layer layer, Matrix inputs);
}
