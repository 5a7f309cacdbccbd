package attention.model;

import attention.matrix.Matrix;
import attention.matrix.ShapeMismatch;

/** A named matrix that is learned: an optimizer replaces its value again and again. */
public final class Parameter {
    private final String name;
    private Matrix value;
    private double scale = 1;

    /**
     * A parameter that starts with these numbers.
     *
     * @param name such as {@code readout}
     */
    public Parameter(String name, Matrix start) {
        this.name = name;
        this.value = start.asParameter();
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The numbers now; what is computed from them remembers how it was made. */
    public Matrix value() {
        return value;
    }

    /**
     * How the loss changes with each number, summed over the backward passes since the last set.
     */
    public Matrix gradient() {
        Matrix gradient = value.gradient();
        return scale == 1 ? gradient : gradient.scaled(scale);
    }

    /** Makes the gradient so many times as long, until the next set. */
    public void scaleGradient(double factor) {
        scale *= factor;
    }

    /** Puts these numbers in place of the present ones, and forgets the gradient. */
    public void set(Matrix next) {
        if (!next.shape().equals(value.shape())) {
            throw new ShapeMismatch(
                    "The parameter %s is %s and stays so, but the new value is %s."
                            .formatted(name, value.shape(), next.shape()),
                    value.shape(),
                    next.shape());
        }
        value = next.asParameter();
        scale = 1;
    }

    @Override
    public String toString() {
        return name + " " + value.shape();
    }
}
