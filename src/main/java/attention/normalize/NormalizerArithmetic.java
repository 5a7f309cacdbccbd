package attention.normalize;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/** The weights of a normalizer of which nothing more is known. */
record NormalizerArithmetic() implements Operation.Arithmetic {
    @Override
    public void write(Operation.Lines lines, Matrix weights, Matrix[] operands) {
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.cols(); j++) {
                lines.cell(i, j, "weight(score)", weights.get(i, j));
            }
        }
    }
}
