package attention.score;

import attention.matrix.Matrix;

/** A matrix times one vector, as a loop. */
final class Projection {
    private Projection() {}

    /** {@code W x}: one number for each row of W. */
    static double[] of(Matrix w, double[] x) {
        double[] projected = new double[w.rows()];
        for (int i = 0; i < projected.length; i++) {
            for (int k = 0; k < x.length; k++) {
                projected[i] += w.get(i, k) * x[k];
            }
        }
        return projected;
    }
}
