package attention.checks.transformer;

import attention.exercise.Layer;
import attention.matrix.Matrix;

/**
 * A layer whose effect is unmistakable: {@code left · inputs · right + shift}.
 *
 * @param left mixes the rows, (n × n)
 * @param right mixes the columns, (d × d)
 * @param shift added to every row, (1 × d)
 */
record Affine(Matrix left, Matrix right, Matrix shift) implements Layer {
    /** Times a number, plus a number. */
    static Affine of(int rows, int width, double factor, double addend) {
        return new Affine(
                Matrix.identity(rows),
                Matrix.identity(width).scaled(factor),
                Matrix.zeros(1, width).shifted(addend));
    }

    @Override
    public Matrix output(Matrix inputs) {
        return left.times(inputs).times(right).plusRow(shift);
    }
}
