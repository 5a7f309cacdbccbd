package attention.checks.softattention;

import static attention.checks.pieces.Rows.transposed;

import attention.normalize.Softmax;

/** The steps of attention on plain tables, for wrong answers that change one of them. */
final class PlainSteps {
    private PlainSteps() {}

    /** {@code left · rightᵀ}: every row against every row. */
    static double[][] dots(double[][] left, double[][] right) {
        double[][] dots = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                for (int k = 0; k < right[j].length; k++) {
                    dots[i][j] += left[i][k] * right[j][k];
                }
            }
        }
        return dots;
    }

    /** {@code left · right}. */
    static double[][] times(double[][] left, double[][] right) {
        return dots(left, transposed(right));
    }

    static double[][] scaled(double[][] table, double factor) {
        double[][] scaled = new double[table.length][];
        for (int i = 0; i < table.length; i++) {
            scaled[i] = table[i].clone();
            for (int j = 0; j < scaled[i].length; j++) {
                scaled[i][j] *= factor;
            }
        }
        return scaled;
    }

    /** Row by row. */
    static double[][] softmax(double[][] scores) {
        double[][] weights = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            weights[i] = new Softmax().weights(scores[i]);
        }
        return weights;
    }
}
