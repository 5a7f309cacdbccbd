package attention.normalize;

import attention.matrix.Formula;
import attention.matrix.Matrix;
import attention.matrix.Operation;

/** Division by the sum as a person does it: add up what is allowed, then divide each. */
record DivideBySumArithmetic() implements Operation.Arithmetic {
    @Override
    public void write(Operation.Lines lines, Matrix weights, Matrix[] operands) {
        Matrix scores = operands[0];
        for (int i = 0; i < scores.rows(); i++) {
            double[] s = scores.row(i);
            double sum = 0;
            int count = 0;
            for (double score : s) {
                if (!DivideBySum.isForbidden(score)) {
                    if (count++ > 0) {
                        lines.row(i, Formula.plus(sum, score), sum + score);
                    }
                    sum += score;
                }
            }
            for (int j = 0; j < s.length; j++) {
                String calculation =
                        DivideBySum.isForbidden(s[j]) ? "forbidden" : Formula.over(s[j], sum);
                lines.cell(i, j, calculation, weights.get(i, j));
            }
        }
    }
}
