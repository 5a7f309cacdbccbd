package attention.checks.pieces;

/** Rows as plain loops, of which checks and wrong answers are made. */
public final class Rows {
    private Rows() {}

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
