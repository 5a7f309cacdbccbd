package attention.matrix;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The loops over all numbers, written for speed so that everything above them can be written for
 * reading. Rows are taken out of the arrays before the inner loop: the compiler turns {@code c[j]
 * += x * b[j]} into vector instructions only when it sees plain arrays without offsets.
 */
final class Loops {
    /** Whether this machine multiplies and adds in one instruction. */
    private static final boolean FUSED = isFusedMultiplyAddFast();

    private static final int BLOCK = 8;

    private Loops() {}

    /**
     * {@code c[i][j] = Σₖ a[i][k] · b[k][j]}, three rows of a and three rows of b at a time: each
     * number that is loaded is used three times, and JDK 17 and 25 both still make vectors of it
     * (with 2 × 4 and 4 × 3 JDK 17 does not, and needs twice the time).
     */
    static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        int i = 0;
        for (; i + 2 < a.length; i += 3) {
            int k = 0;
            for (; k + 2 < b.length; k += 3) {
                addThreeRows(a, i, b, k, c);
            }
            for (; k < b.length; k++) {
                addScaled(a[i][k], b[k], c[i]);
                addScaled(a[i + 1][k], b[k], c[i + 1]);
                addScaled(a[i + 2][k], b[k], c[i + 2]);
            }
        }
        for (; i < a.length; i++) {
            addOneRow(a[i], b, c[i]);
        }
        return c;
    }

    /** Adds to rows i to i+2 of c what columns k to k+2 of a contribute. */
    private static void addThreeRows(double[][] a, int i, double[][] b, int k, double[][] c) {
        double[] x = a[i], y = a[i + 1], z = a[i + 2];
        double x0 = x[k], x1 = x[k + 1], x2 = x[k + 2];
        double y0 = y[k], y1 = y[k + 1], y2 = y[k + 2];
        double z0 = z[k], z1 = z[k + 1], z2 = z[k + 2];
        double[] b0 = b[k], b1 = b[k + 1], b2 = b[k + 2];
        double[] cx = c[i], cy = c[i + 1], cz = c[i + 2];
        for (int j = 0; j < cx.length; j++) {
            double p = b0[j], q = b1[j], r = b2[j];
            cx[j] = add(x2, r, add(x1, q, add(x0, p, cx[j])));
            cy[j] = add(y2, r, add(y1, q, add(y0, p, cy[j])));
            cz[j] = add(z2, r, add(z1, q, add(z0, p, cz[j])));
        }
    }

    private static void addOneRow(double[] x, double[][] b, double[] c) {
        int k = 0;
        for (; k + 2 < b.length; k += 3) {
            double x0 = x[k], x1 = x[k + 1], x2 = x[k + 2];
            double[] b0 = b[k], b1 = b[k + 1], b2 = b[k + 2];
            for (int j = 0; j < c.length; j++) {
                c[j] = add(x2, b2[j], add(x1, b1[j], add(x0, b0[j], c[j])));
            }
        }
        for (; k < b.length; k++) {
            addScaled(x[k], b[k], c);
        }
    }

    private static void addScaled(double factor, double[] b, double[] c) {
        for (int j = 0; j < c.length; j++) {
            c[j] = add(factor, b[j], c[j]);
        }
    }

    /** {@code sum + x · y}. */
    private static double add(double x, double y, double sum) {
        return FUSED ? Math.fma(x, y, sum) : x * y + sum;
    }

    /** {@code t[j][i] = a[i][j]}, in strips that stay in the cache. */
    static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int first = 0; first < t.length; first += BLOCK) {
            int end = Math.min(first + BLOCK, t.length);
            for (int i = 0; i < a.length; i++) {
                double[] row = a[i];
                for (int j = first; j < end; j++) {
                    t[j][i] = row[j];
                }
            }
        }
        return t;
    }

    /** {@code c[i][j] = x · a[i][j] + y · b[i][j]}. */
    static double[][] weightedSum(double x, double[][] a, double y, double[][] b) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < c.length; i++) {
            double[] ci = c[i], ai = a[i], bi = b[i];
            for (int j = 0; j < ci.length; j++) {
                ci[j] = x * ai[j] + y * bi[j];
            }
        }
        return c;
    }

    /** {@code c[i][j] = a[i][j] · b[i][j]}. */
    static double[][] hadamard(double[][] a, double[][] b) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < c.length; i++) {
            double[] ci = c[i], ai = a[i], bi = b[i];
            for (int j = 0; j < ci.length; j++) {
                ci[j] = ai[j] * bi[j];
            }
        }
        return c;
    }

    /** {@code c[i][j] = factor · a[i][j]}. */
    static double[][] scaled(double[][] a, double factor) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < c.length; i++) {
            double[] ci = c[i], ai = a[i];
            for (int j = 0; j < ci.length; j++) {
                ci[j] = factor * ai[j];
            }
        }
        return c;
    }

    /** {@code c[i][j] = f(a[i][j])}. */
    static double[][] map(double[][] a, DoubleUnaryOperator f) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < c.length; i++) {
            double[] ci = c[i], ai = a[i];
            for (int j = 0; j < ci.length; j++) {
                ci[j] = f.applyAsDouble(ai[j]);
            }
        }
        return c;
    }

    /** {@code c[i][j] = f(a[i][j], b[i][j])}. */
    static double[][] zip(double[][] a, double[][] b, DoubleBinaryOperator f) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < c.length; i++) {
            double[] ci = c[i], ai = a[i], bi = b[i];
            for (int j = 0; j < ci.length; j++) {
                ci[j] = f.applyAsDouble(ai[j], bi[j]);
            }
        }
        return c;
    }

    /** Adds to all of c as many numbers of a, from the first one on. */
    static void add(double[] a, int first, double[] c) {
        for (int j = 0; j < c.length; j++) {
            c[j] += a[first + j];
        }
    }

    static double[][] copy(double[][] a) {
        double[][] c = new double[a.length][];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i].clone();
        }
        return c;
    }

    /**
     * Without such an instruction {@link Math#fma} computes with big decimals, thousands of times
     * slower, so that a thousand of them take a millisecond and not some microseconds. The best of
     * several tries, because any single one may be interrupted.
     */
    private static boolean isFusedMultiplyAddFast() {
        long best = Long.MAX_VALUE;
        double sum = 0;
        for (int trial = 0; trial < 5; trial++) {
            long start = System.nanoTime();
            for (int i = 0; i < 1000; i++) {
                sum = Math.fma(1.1, sum, 1e-9 * i);
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        boolean kept = sum > 0; // without a use of the sum the loop could be removed
        return kept && best < 300_000;
    }
}
