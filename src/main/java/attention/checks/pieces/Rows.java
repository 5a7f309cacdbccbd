package attention.checks.pieces;

import java.util.Arrays;

/** Rows as plain loops, of which checks and wrong answers are made. */
public final class Rows {
    private Rows() {}

    /** Every row of the table with the vector. */
    public static double[] times(double[][] table, double[] vector) {
        return Arrays.stream(table).mapToDouble(row -> Vectors.dot(row, vector)).toArray();
    }

    /** The rows added up, each with its weight. */
    public static double[] blend(double[] weights, double[][] rows) {
        return times(transposed(rows), weights);
    }

    /** Rows and columns exchanged. */
    public static double[][] transposed(double[][] table) {
        double[][] transposed = new double[table[0].length][table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                transposed[j][i] = table[i][j];
            }
        }
        return transposed;
    }
}
