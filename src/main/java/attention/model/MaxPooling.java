package attention.model;

import attention.exercise.Layer;
import attention.matrix.Matrix;
import attention.matrix.Operation;

/**
 * The largest number of each column: (n × d) → (1 × d) — Zhou and Chellappa 1988; over the words of
 * a sentence Collobert et al. 2011, section 3.2.2, "max over time". Nothing is learned and nothing
 * is asked. Each column may come from another row, and only that row gets a gradient; of equal
 * numbers the first counts.
 */
public record MaxPooling() implements Layer {
    private static final Operation LARGEST =
            Operation.of("largest of each column", MaxPooling::toTheWinners);

    @Override
    public Matrix output(Matrix inputs) {
        double[] largest = new double[inputs.cols()];
        for (int j = 0; j < largest.length; j++) {
            largest[j] = inputs.get(winner(inputs, j), j);
        }
        return Matrix.operation(new double[][] {largest}, LARGEST, inputs);
    }

    private static Matrix toTheWinners(Matrix upstream, Matrix largest, Matrix[] in) {
        double[][] gradient = new double[in[0].rows()][in[0].cols()];
        for (int j = 0; j < largest.cols(); j++) {
            gradient[winner(in[0], j)][j] = upstream.get(0, j);
        }
        return Matrix.of(gradient);
    }

    /** The row with the largest number of a column, counted from 0. */
    private static int winner(Matrix inputs, int j) {
        int winner = 0;
        for (int i = 1; i < inputs.rows(); i++) {
            winner = inputs.get(i, j) > inputs.get(winner, j) ? i : winner;
        }
        return winner;
    }
}
