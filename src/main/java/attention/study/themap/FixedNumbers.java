package attention.study.themap;

import attention.exercise.ConvolutionContract.Kernel;
import attention.exercise.Layer;
import attention.exercise.LstmCellContract.Parameters;
import attention.exercise.LstmCellContract.State;
import attention.matrix.Matrix;
import attention.model.Convolution;
import attention.model.LstmCell;

/**
 * What the parts of the map would have learned: small numbers, made by a rule and without chance,
 * all different, so that no two parts agree because of their numbers. Nothing was trained.
 */
final class FixedNumbers {
    /** How many numbers a key has. */
    private static final int D = 3;

    private FixedNumbers() {}

    /** Numbers from −0.5 to 0.5 in steps of 0.1; each k gives other ones. */
    private static Matrix table(int rows, int cols, int k) {
        return Matrix.generate(
                rows, cols, (i, j) -> Math.floorMod(7 * i + 5 * j + 3 * k, 11) / 10.0 - 0.5);
    }

    static Matrix bilinear() {
        return table(D, D, 1).plus(Matrix.identity(D));
    }

    static Matrix additiveQuery() {
        return table(4, D, 2);
    }

    static Matrix additiveKey() {
        return table(4, D, 3);
    }

    static Matrix concat() {
        return additiveKey().beside(additiveQuery());
    }

    static Matrix concatOut() {
        return table(1, 4, 4).shifted(0.3);
    }

    static Matrix mlpKey() {
        return table(5, 2 * D, 5).colRange(0, D);
    }

    static Matrix mlpQuery() {
        return table(5, 2 * D, 5).colRange(D, 2 * D);
    }

    static Matrix mlpBias() {
        return Matrix.zeros(1, 5);
    }

    static Matrix mlpOut() {
        return table(1, 5, 6).shifted(0.2);
    }

    static Matrix lowRankKey() {
        return table(2, D, 40);
    }

    static Matrix lowRankQuery() {
        return table(2, D, 41);
    }

    static Matrix location() {
        return table(5, D, 42);
    }

    /** W_q of two heads side by side; the second head's keys are turned round. */
    static Matrix headQueries() {
        return head(20, 1).beside(head(21, 1));
    }

    static Matrix headKeys() {
        return head(30, 1).beside(head(31, -1));
    }

    private static Matrix head(int k, int sign) {
        return table(D, D, k).plus(Matrix.identity(D).scaled(sign)).transpose();
    }

    /** Reads from the first row to the last. */
    static Layer lstm() {
        Parameters tables = new Parameters(gates(7), gates(11), Matrix.zeros(1, 4 * D));
        return rows -> {
            State state = new State(Matrix.zeros(1, D), Matrix.zeros(1, D));
            Matrix[] outputs = new Matrix[rows.rows()];
            for (int i = 0; i < outputs.length; i++) {
                state = LstmCell.step(rows.rowRange(i, i + 1), state, tables);
                outputs[i] = state.output();
            }
            return Combination.pile(outputs);
        };
    }

    /** Four tables side by side: input, forget, candidate, output. */
    private static Matrix gates(int k) {
        return transposed(k)
                .beside(transposed(k + 1))
                .beside(transposed(k + 3))
                .beside(transposed(k + 2));
    }

    static Layer convolution() {
        Matrix weights = transposed(15).below(transposed(16), transposed(17));
        Kernel kernel = new Kernel(weights, Matrix.zeros(1, D));
        return rows -> Convolution.features(rows, kernel).relu();
    }

    private static Matrix transposed(int k) {
        return table(D, D, k).transpose();
    }
}
