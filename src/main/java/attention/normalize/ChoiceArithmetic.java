package attention.normalize;

import attention.matrix.Formula;
import attention.matrix.Matrix;
import attention.matrix.Numbers;
import attention.matrix.Operation;

/** How a person chooses or draws a key: the words of hard normalizers in a ledger. */
final class ChoiceArithmetic {
    private ChoiceArithmetic() {}

    /** The line "largest of …", then one line for each key. */
    static void largest(Operation.Lines lines, Matrix weights, Matrix scores) {
        for (int i = 0; i < scores.rows(); i++) {
            double[] s = scores.row(i);
            int best = Choices.largest(i, s);
            if (best >= 0) {
                lines.row(i, "max of " + Numbers.text(s), s[best]);
            }
            for (int j = 0; j < s.length; j++) {
                boolean forbidden = s[j] == Double.NEGATIVE_INFINITY;
                String choice = j == best ? "the largest" : "not the largest";
                lines.cell(i, j, forbidden ? "forbidden" : choice, weights.get(i, j));
            }
        }
    }

    /** Scores and the noise that is added to them. */
    static void sums(Operation.Lines lines, Matrix result, Matrix scores, Matrix noise) {
        for (int i = 0; i < scores.rows(); i++) {
            for (int j = 0; j < scores.cols(); j++) {
                boolean forbidden = scores.get(i, j) == Double.NEGATIVE_INFINITY;
                String sum = Formula.plus(scores.get(i, j), noise.get(i, j));
                lines.cell(i, j, forbidden ? "forbidden" : sum, result.get(i, j));
            }
        }
    }

    /** Sums of the weights so far, until one is above the uniform number. */
    static void drawn(Operation.Lines lines, Matrix result, Matrix chances, Matrix u) {
        for (int i = 0; i < result.rows(); i++) {
            String uniform = Numbers.text(u.get(i, 0));
            double sum = chances.get(i, 0);
            for (int j = 0; j < result.cols(); j++) {
                if (j > 0) {
                    lines.row(i, Formula.plus(sum, chances.get(i, j)), sum + chances.get(i, j));
                    sum += chances.get(i, j);
                }
                boolean first = result.get(i, j) == 1;
                lines.cell(
                        i,
                        j,
                        first ? "the first sum above " + uniform : "not drawn",
                        result.get(i, j));
            }
        }
    }
}
