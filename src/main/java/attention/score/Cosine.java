package attention.score;

import attention.matrix.Matrix;
import attention.matrix.Operation;

/**
 * {@code (q · k) / (|q| |k|)}: how far query and key point the same way, from −1 to 1, whatever
 * their lengths — Graves et al. 2014, equation 6. A zero vector points nowhere: its cosine is 0.
 */
public record Cosine() implements ScoreFunction {
    private static final DotProduct DOT_PRODUCT = new DotProduct();

    /** {@code y = x / |x|}, hence {@code ∂x = (∂y − y (y · ∂y)) / |x|}; 0 for a zero vector. */
    private static final Operation UNIT_LENGTH =
            Operation.of("unit length", (upstream, y, in) -> gradient(upstream, y, in[0]))
                    .showing(new CosineArithmetic());

    @Override
    public double score(double[] query, double[] key) {
        return DOT_PRODUCT.score(unitLength(query), unitLength(key));
    }

    @Override
    public Matrix scores(Matrix queries, Matrix keys) {
        return DOT_PRODUCT.scores(unitLength(queries), unitLength(keys));
    }

    private static Matrix unitLength(Matrix rows) {
        double[][] units = new double[rows.rows()][];
        for (int i = 0; i < units.length; i++) {
            units[i] = unitLength(rows.row(i));
        }
        return Matrix.operation(units, UNIT_LENGTH, rows);
    }

    private static double[] unitLength(double[] x) {
        double length = length(x);
        double[] unit = new double[x.length];
        for (int k = 0; k < x.length && length != 0; k++) {
            unit[k] = x[k] / length;
        }
        return unit;
    }

    /** √Σx², with the largest number taken out, because the square of 1e200 is infinite. */
    static double length(double[] x) {
        double max = 0;
        for (double number : x) {
            max = Math.max(max, Math.abs(number));
        }
        double sum = 0;
        for (int k = 0; k < x.length && max > 0; k++) {
            sum += (x[k] / max) * (x[k] / max);
        }
        return max * Math.sqrt(sum);
    }

    private static Matrix gradient(Matrix upstream, Matrix units, Matrix rows) {
        double[][] gradient = upstream.toArray();
        for (int i = 0; i < gradient.length; i++) {
            double[] unit = units.row(i);
            double along = DOT_PRODUCT.score(unit, gradient[i]);
            double length = length(rows.row(i));
            for (int k = 0; k < unit.length; k++) {
                double across = gradient[i][k] - unit[k] * along;
                gradient[i][k] = length == 0 ? 0 : across / length;
            }
        }
        return Matrix.of(gradient);
    }

    @Override
    public String toString() {
        return "cosine";
    }
}
