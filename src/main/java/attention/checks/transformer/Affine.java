package attention.checks.transformer;

import attention.exercise.Layer;
import attention.matrix.Matrix;

/** Layers whose effect is unmistakable. */
final class Affine {
    private Affine() {}

    /**
     * {@code left · inputs · right + shift}.
     *
     * @param left mixes the rows, (n × n)
     * @param right mixes the columns, (d × d)
     * @param shift added to every row, (1 × d)
     */
    static Layer of(Matrix left, Matrix right, Matrix shift) {
        return inputs -> left.times(inputs).times(right).plusRow(shift);
    }

    /** Times a number, plus a number. */
    static Layer of(double factor, double addend) {
        return inputs -> inputs.scaled(factor).shifted(addend);
    }
}
