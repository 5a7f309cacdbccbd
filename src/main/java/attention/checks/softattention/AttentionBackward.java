package attention.checks.softattention;

import static attention.checks.pieces.Rows.transposed;
import static attention.checks.softattention.PlainSteps.dots;
import static attention.checks.softattention.PlainSteps.scaled;
import static attention.checks.softattention.PlainSteps.softmax;
import static attention.checks.softattention.PlainSteps.times;

import attention.exercise.SoftAttentionGradientContract.Gradients;
import attention.matrix.Entry;
import attention.matrix.Matrix;

/** The way back through attention on plain tables, for wrong answers that change a step of it. */
final class AttentionBackward {
    private AttentionBackward() {}

    static Gradients right(double[][] q, double[][] k, double[][] v, double s, double[][] u) {
        return back(q, k, slopes(q, k, v, s, u), s, values(q, k, s, u));
    }

    static Gradients back(
            double[][] q, double[][] k, double[][] slopes, double scale, double[][] values) {
        return new Gradients(
                scaled(times(slopes, k), scale),
                scaled(times(transposed(slopes), q), scale),
                values);
    }

    static double[][] values(double[][] q, double[][] k, double s, double[][] u) {
        return times(transposed(softmax(scaled(dots(q, k), s))), u);
    }

    static double[][] slopes(double[][] q, double[][] k, double[][] v, double s, double[][] u) {
        return slopes(softmax(scaled(dots(q, k), s)), dots(u, v));
    }

    /** Through the softmax: {@code weight · (push − mean)}. */
    static double[][] slopes(double[][] a, double[][] p) {
        double[][] means = means(a, p);
        return table(a, (i, j) -> a[i][j] * (p[i][j] - means[i][0]));
    }

    static double[][] means(double[][] a, double[][] p) {
        return transposed(columnSums(transposed(a), transposed(p)));
    }

    static double[][] columnSums(double[][] a, double[][] p) {
        double[][] sums = new double[1][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                sums[0][j] += a[i][j] * p[i][j];
            }
        }
        return sums;
    }

    static double[][] table(double[][] shape, Entry cell) {
        return Matrix.generate(shape.length, shape[0].length, cell).toArray();
    }

    static double[][] last(double[][] table) {
        return new double[][] {table[table.length - 1]};
    }

    /** The first places of the keys, as many as the upstream has; fails where they have fewer. */
    static double[][] cut(double[][] keys, double[][] upstream) {
        return table(new double[keys.length][upstream[0].length], (i, j) -> keys[i][j]);
    }
}
