package attention.score;

import attention.matrix.Formula;
import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.Operation;

/** A vector brought to length 1 as a person does it: squares, their sum, its root, quotients. */
record CosineArithmetic() implements Operation.Arithmetic {
    @Override
    public void write(Operation.Lines lines, Matrix units, Matrix[] operands) {
        Matrix rows = operands[0];
        for (int i = 0; i < rows.rows(); i++) {
            double[] x = rows.row(i);
            double sum = 0;
            for (int k = 0; k < x.length; k++) {
                double square = x[k] * x[k];
                lines.row(i, Formula.times(x[k], x[k]), square);
                if (k > 0) {
                    lines.row(i, Formula.plus(sum, square), sum + square);
                }
                sum += square;
            }
            double length = Cosine.length(x);
            lines.row(i, "√" + Numbers.text(sum), length);
            for (int k = 0; k < x.length && length != 0; k++) {
                lines.cell(i, k, Formula.over(x[k], length), units.get(i, k));
            }
        }
    }
}
