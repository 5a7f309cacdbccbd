package attention.score;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/** The scores of a function of which nothing more is known. */
record ScoreFunctionArithmetic() implements Operation.Arithmetic {
    @Override
    public void write(Operation.Lines lines, Matrix scores, Matrix[] operands) {
        for (int i = 0; i < scores.rows(); i++) {
            for (int j = 0; j < scores.cols(); j++) {
                lines.cell(i, j, "score(query, key)", scores.get(i, j));
            }
        }
    }
}
