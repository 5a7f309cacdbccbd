package attention.checks.transformer;

import attention.exercise.Layer;
import attention.matrix.Matrix;

/** Layers whose effect is unmistakable. */
final class Affine {
    private Affine() {}

    /**
     * {@code inputs · right + shift}: each row by itself, as a norm works, or a feed-forward layer.
     *
     * @param right mixes the columns, (d × d)
     * @param shift added to every row, (1 × d)
     */
    static Layer ofRows(Matrix right, Matrix shift) {
        return inputs -> inputs.times(right).plusRow(shift);
    }

    /** Times a number, plus a number. */
    static Layer of(double factor, double addend) {
        return inputs -> inputs.scaled(factor).shifted(addend);
    }
}
