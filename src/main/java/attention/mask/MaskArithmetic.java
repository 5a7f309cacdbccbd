package attention.mask;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/** What a mask forbids, cell by cell. */
record MaskArithmetic(Mask mask) implements Operation.Arithmetic {
    @Override
    public void write(Operation.Lines lines, Matrix maskedScores, Matrix[] operands) {
        for (int i = 0; i < maskedScores.rows(); i++) {
            for (int j = 0; j < maskedScores.cols(); j++) {
                if (!mask.allows(i, j)) {
                    lines.cell(i, j, "forbidden", Double.NEGATIVE_INFINITY);
                }
            }
        }
    }
}
