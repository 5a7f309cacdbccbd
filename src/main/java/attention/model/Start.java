package attention.model;

import attention.matrix.Matrix;
import java.util.random.RandomGenerator;

/** The numbers that a parameter starts with. */
@FunctionalInterface
public interface Start {
    /** A matrix of this shape; the same generator gives the same numbers. */
    Matrix of(int rows, int cols, RandomGenerator random);

    /** The same number everywhere: 0 for biases, 1 for gains. */
    static Start constant(double number) {
        return (rows, cols, random) -> Matrix.generate(rows, cols, (i, j) -> number);
    }

    /** Independent normal numbers of mean 0. */
    static Start normal(double standardDeviation) {
        return (rows, cols, random) -> Matrix.normal(rows, cols, random).scaled(standardDeviation);
    }

    /**
     * N(0, 1/rows) for what is multiplied from the right: sums of as many products as there are
     * inputs keep the variance of one input — LeCun et al. 1998, equation 16.
     */
    static Start fanIn() {
        return (rows, cols, random) -> normal(1 / Math.sqrt(rows)).of(rows, cols, random);
    }

    /** N(0, 2/(rows + cols)): a compromise with the way back — Glorot and Bengio 2010, eq. 12. */
    static Start fanInAndOut() {
        return (rows, cols, random) ->
                normal(Math.sqrt(2.0 / (rows + cols))).of(rows, cols, random);
    }
}
