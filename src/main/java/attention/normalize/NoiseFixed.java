package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.Shape;
import attention.matrix.ShapeMismatch;

/** The same numbers each time. */
record NoiseFixed(Matrix numbers) implements Noise {
    NoiseFixed {
        for (double[] row : numbers.toArray()) {
            for (double number : row) {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException(
                            "Noise has to be finite, but one number is %s. Gumbel noise of a uniform number 0 or 1 is infinite."
                                    .formatted(Numbers.text(number)));
                }
            }
        }
    }

    @Override
    public Matrix next(int rows, int cols) {
        Shape asked = new Shape(rows, cols);
        if (!numbers.shape().equals(asked)) {
            throw new ShapeMismatch(
                    "The noise is %s, but %s numbers are asked for: one row for each query.%s"
                            .formatted(numbers.shape(), asked, repair(asked)),
                    numbers.shape(),
                    asked);
        }
        return numbers;
    }

    private String repair(Shape asked) {
        return numbers.shape().transposed().equals(asked) ? " Its transpose would fit." : "";
    }
}
