package attention.normalize;

import attention.matrix.Formula;
import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.Operation;

/** Softmax as a person works it out: the maximum, the exponentials, their sum, the quotients. */
record SoftmaxArithmetic(Softmax softmax) implements Operation.Arithmetic {
    @Override
    public void write(Operation.Lines lines, Matrix weights, Matrix[] operands) {
        Matrix scores = operands[0];
        for (int i = 0; i < scores.rows(); i++) {
            double[] s = scores.row(i);
            double max = Double.NEGATIVE_INFINITY;
            for (double score : s) {
                max = Math.max(max, score);
            }
            lines.row(i, "max of " + Numbers.text(s), max);
            double sum = 0;
            for (int j = 0; j < s.length; j++) {
                double exponential = softmax.exponential(s[j], max);
                lines.cell(i, j, exponentialText(s[j], max), exponential);
                sum += exponential;
            }
            showSum(lines, i, s, max);
            for (int j = 0; j < s.length && sum > 0; j++) {
                lines.cell(
                        i, j, Formula.over(softmax.exponential(s[j], max), sum), weights.get(i, j));
            }
        }
    }

    private void showSum(Operation.Lines lines, int i, double[] scores, double max) {
        double sum = softmax.exponential(scores[0], max);
        for (int j = 1; j < scores.length; j++) {
            double next = softmax.exponential(scores[j], max);
            lines.row(i, Formula.plus(sum, next), sum + next);
            sum += next;
        }
    }

    private String exponentialText(double score, double max) {
        String difference = Formula.minus(score, max);
        return softmax.temperature() == 1
                ? "exp(" + difference + ")"
                : "exp((" + difference + ") / " + Numbers.text(softmax.temperature()) + ")";
    }
}
